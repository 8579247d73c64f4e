import type { Context as HonoContext } from 'hono'
import type { Env } from '../context/env.ts'

/**
 * Sends other spellings of an address to the one that counts.
 *
 * @param path the one that counts
 * @returns null where it was asked for
 */
export function properAddress(c: HonoContext<Env>, path: string): Response | null {
  const { pathname, search } = new URL(c.req.url)
  return pathname === path ? null : c.redirect(`${path}${search}`, 308)
}
