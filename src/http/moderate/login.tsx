import { Hono, type Context as HonoContext } from 'hono'
import { openForWriting } from '../../db/database.ts'
import { beginAttempt, forgetAttempt } from '../../db/senders/login-attempts.ts'
import type { Moderator } from '../../input/moderators.ts'
import { LOGIN_PATH, LOGOUT_PATH, QUEUE_PATH } from '../../views/moderate-links.ts'
import { LoginPage } from '../../views/pages/moderate/login-page.tsx'
import type { Context, Env } from '../context/env.ts'
import { siteOf } from '../context/site.ts'
import { formOnly } from '../middleware/media-type.ts'
import { newUuid } from '../sender/ids.ts'
import { labelsOf } from '../sender/sender.ts'
import { sentForm } from '../sender/sent-form.ts'
import { isSigned, sign } from '../sender/signed.ts'
import { accessOf } from './access.ts'
import { type Access, endSession, startSession } from './session.ts'

/**
 * How many attempts of one sender may fail in so many minutes, and three times as many of its network. Others
 * are not kept out by them.
 */
const MINUTES = 15
const FAILURES = 5

const WRONG = 'This name and secret do not belong together.'
const TOO_MANY = 'Too many attempts have failed. Try again in a quarter of an hour.'
const ENDED = 'Your session has ended, and nothing was done. Log in again.'

interface Shown {
  readonly status: 200 | 422 | 429
  readonly error?: string
  readonly name?: string
}

const show = (c: HonoContext<Env>, context: Context, { status, error = '', name = '' }: Shown) =>
  c.html(<LoginPage site={siteOf(c, context)} model={{ error, name }} />, status, {
    ...(status === 429 ? { 'Retry-After': String(MINUTES * 60) } : {}),
  })

/** Compared by their signatures, which takes equally long for every name and every secret. */
async function knownModerator({ signingSecret, moderators }: Access, { name, secret }: Moderator) {
  const named = moderators.find((one) => one.name === name)
  const expected = await sign(signingSecret, 'moderator secret', named?.secret ?? '')
  const isRight = await isSigned(signingSecret, 'moderator secret', secret, expected)
  return isRight && named ? named : null
}

async function logIn(c: HonoContext<Env>, context: Context, access: Access, typed: Moderator) {
  const now = context.now()
  const db = openForWriting(c.env.DB)
  const attempt = {
    id: newUuid(context.randomBytes),
    ...(await labelsOf(db, c.req.raw, now, context.randomBytes)),
    at: now.toISOString(),
    since: new Date(now.getTime() - MINUTES * 60_000).toISOString(),
  }
  const { name } = typed
  if (!(await beginAttempt(db, attempt, FAILURES)))
    return show(c, context, { status: 429, error: TOO_MANY, name })
  const moderator = await knownModerator(access, typed)
  if (moderator === null) return show(c, context, { status: 422, error: WRONG, name })
  await forgetAttempt(db, attempt.id)
  await startSession(c, db, access, moderator, context)
  return c.redirect(QUEUE_PATH, 303)
}

/** `/moderate/login` and `/moderate/logout` */
export const loginRoutes = (context: Context) =>
  new Hono<Env>()
    .get(LOGIN_PATH, (c) => {
      accessOf(c.env, context)
      return show(c, context, { status: 200, ...(c.req.query('ended') === '1' ? { error: ENDED } : {}) })
    })
    .post(LOGIN_PATH, formOnly, async (c) => {
      const access = accessOf(c.env, context)
      const sent = await sentForm(c.req.raw)
      return logIn(c, context, access, { name: sent.get('name') ?? '', secret: sent.get('secret') ?? '' })
    })
    .post(LOGOUT_PATH, formOnly, async (c) => {
      accessOf(c.env, context)
      await endSession(c, openForWriting(c.env.DB))
      return c.redirect(LOGIN_PATH, 303)
    })
