import type { Context as HonoContext } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Context, Env } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { hex, keyedHash } from '../sender/ids.ts'
import { prefixesOf } from '../sender/network.ts'
import { isWriting } from './cross-site.ts'

export const TOO_FAST = 'That was very much in one minute. Wait a minute, then send it again.'
export const TOO_FAST_HEADERS = { 'Retry-After': '60' } as const

/** Where a refused post shows its form again, with what was typed. */
const KEEPS_WHAT_WAS_TYPED = /^\/(?:submit|report\/several|quotes\/[^/]+\/edit)$/

/**
 * The outer fence: refuses a sender who sends far more than people do, before anything is read or asked
 * of the database. It counts per location of the platform and roughly; the caps of a day are exact.
 *
 * Senders are counted under a hash whose key this Worker has made up and keeps to itself: the limiter
 * never sees an address. Where there is no limiter, or it fails, everything passes.
 */
export function fence({ randomBytes }: Pick<Context, 'randomBytes'>) {
  let key: string | null = null
  const isTooFast = async (c: HonoContext<Env>): Promise<boolean> => {
    const limiter = c.env?.SENDING
    if (!limiter) return false
    key ??= hex(randomBytes(32))
    const { sender } = prefixesOf(c.req.header('CF-Connecting-IP') ?? '')
    try {
      return !(await limiter.limit({ key: await keyedHash(key, sender) })).success
    } catch {
      return false
    }
  }
  return createMiddleware<Env>(async (c, next) => {
    if (isWriting(c.req.raw) && (await isTooFast(c))) {
      c.set('outcome', 'too fast')
      if (!KEEPS_WHAT_WAS_TYPED.test(c.req.path))
        throw new RequestProblem(429, TOO_FAST, { headers: TOO_FAST_HEADERS })
      c.set('tooFast', true)
    }
    await next()
  })
}
