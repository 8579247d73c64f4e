import type { Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Database } from '../../db/database.ts'
import { deleteSession, findSession, type Session, storeSession } from '../../db/senders/sessions.ts'
import { RETENTION } from '../../domain/quotes/retention.ts'
import type { Moderator } from '../../input/moderators.ts'
import type { Context } from '../context/env.ts'
import { hex, sha256 } from '../sender/ids.ts'
import { isSigned, sign } from '../sender/signed.ts'

/** Who may moderate, and what their sessions are sealed with. */
export interface Access {
  readonly signingSecret: string
  readonly moderators: readonly Moderator[]
}

const COOKIE = 'moderator'
const ATTRIBUTES = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const
const PURPOSE = 'moderator session'
const SECONDS = RETENTION.sessionHours * 3600

/** 256 random bits, as `startSession` writes them. */
const TOKEN = /^[0-9a-f]{64}$/

/** The secret is a part of it: with another one, or none, the session is over at once. */
const sealed = ({ tokenHash, moderator, endsAt }: Omit<Session, 'seal'>, secret: string) =>
  `${tokenHash} ${moderator} ${endsAt} ${secret}`

/**
 * The session of a token that begins now, as it is stored.
 *
 * @example
 * await sessionOf(signingSecret, ann, token, new Date('2026-11-22T18:00:00Z'))
 * // => { tokenHash: '5e88...', moderator: 'ann', endsAt: '2026-11-22T20:00:00.000Z', seal: 'hZ3v...' }
 */
export async function sessionOf(
  signingSecret: string,
  { name, secret }: Moderator,
  token: string,
  now: Date,
): Promise<Session> {
  const endsAt = new Date(now.getTime() + SECONDS * 1000).toISOString()
  const session = { tokenHash: await sha256(token), moderator: name, endsAt }
  return { ...session, seal: await sign(signingSecret, PURPOSE, sealed(session, secret)) }
}

/** The hash of the token that a browser shows; null where it shows none. */
async function shownToken(c: HonoContext): Promise<string | null> {
  const token = getCookie(c, COOKIE, 'host') ?? ''
  return TOKEN.test(token) ? sha256(token) : null
}

/** Starts a session, in place of the one that this browser had. */
export async function startSession(
  c: HonoContext,
  db: Database,
  { signingSecret }: Access,
  moderator: Moderator,
  { now, randomBytes }: Pick<Context, 'now' | 'randomBytes'>,
): Promise<void> {
  const token = hex(randomBytes(32))
  const session = await sessionOf(signingSecret, moderator, token, now())
  await storeSession(db, session, await shownToken(c))
  setCookie(c, COOKIE, token, { ...ATTRIBUTES, maxAge: SECONDS })
}

/**
 * Ends the session of this browser: its cookie is worth nothing any more, whoever has a copy of it.
 *
 * @throws where the database fails; then the session goes on
 */
export async function endSession(c: HonoContext, db: Database): Promise<void> {
  const shown = await shownToken(c)
  if (shown !== null) await deleteSession(db, shown)
  deleteCookie(c, COOKIE, ATTRIBUTES)
}

/**
 * Who is logged in; null where nobody is, or no longer. A session that another secret has made void is deleted.
 *
 * @param db the primary: a session that was ended must be over everywhere
 */
export async function moderatorOf(
  c: HonoContext,
  db: Database,
  { signingSecret, moderators }: Access,
  now: Date,
): Promise<string | null> {
  const shown = await shownToken(c)
  if (shown === null) return null
  const session = await findSession(db, shown)
  if (session === null || session.endsAt <= now.toISOString()) return null
  const moderator = moderators.find(({ name }) => name === session.moderator)
  const text = sealed(session, moderator?.secret ?? '')
  if (moderator && (await isSigned(signingSecret, PURPOSE, text, session.seal))) return moderator.name
  await deleteSession(db, shown)
  return null
}
