import type { Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Moderator } from '../../input/moderators.ts'
import { isSigned, sign } from '../sender/signed.ts'

/** Who may moderate, and what their sessions are signed with. */
export interface Access {
  readonly signingSecret: string
  readonly moderators: readonly Moderator[]
}

const COOKIE = 'moderator'
const PURPOSE = 'moderator session'
const HOURS = 2

/** The secret is a part of it: with another one, or none, the session is over at once. */
const sessionText = ({ name, secret }: Moderator, expires: string) => `${name} ${expires} ${secret}`

/**
 * What the cookie of a session says: who it is and until when, signed.
 *
 * @example
 * await sessionValue(secret, ann, new Date('2026-11-22T18:00:00Z')) // => 'ann.1795377600000.hZ3v...'
 */
export async function sessionValue(signingSecret: string, moderator: Moderator, now: Date): Promise<string> {
  const expires = String(now.getTime() + HOURS * 3_600_000)
  const signature = await sign(signingSecret, PURPOSE, sessionText(moderator, expires))
  return `${moderator.name}.${expires}.${signature}`
}

/** Starts a session. */
export async function startSession(
  c: HonoContext,
  { signingSecret }: Access,
  moderator: Moderator,
  now: Date,
): Promise<void> {
  setCookie(c, COOKIE, await sessionValue(signingSecret, moderator, now), {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: HOURS * 3600,
  })
}

/** Ends the session of this browser. */
export function endSession(c: HonoContext): void {
  deleteCookie(c, COOKIE, { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' })
}

/** Who is logged in; null where nobody is, or no longer. */
export async function moderatorOf(
  c: HonoContext,
  { signingSecret, moderators }: Access,
  now: Date,
): Promise<string | null> {
  const [name = '', expires = '', signature = ''] = (getCookie(c, COOKIE, 'host') ?? '').split('.')
  const moderator = moderators.find((one) => one.name === name)
  if (!moderator || !/^\d{13}$/.test(expires) || Number(expires) <= now.getTime()) return null
  const signed = await isSigned(signingSecret, PURPOSE, sessionText(moderator, expires), signature)
  return signed ? name : null
}
