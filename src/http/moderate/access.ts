import { createMiddleware } from 'hono/factory'
import { openForWriting } from '../../db/database.ts'
import { LOGIN_PATH } from '../../views/moderate-links.ts'
import type { Bindings, Context, Env } from '../context/env.ts'
import { notFound } from '../errors/not-found.ts'
import { type Access, moderatorOf } from './session.ts'

/** A request of somebody who is logged in. */
export interface ModeratorEnv extends Env {
  Variables: Env['Variables'] & { readonly moderator: string }
}

/**
 * Who may moderate, as configured.
 *
 * @throws RequestProblem where nobody may: then there is nothing at these addresses
 */
export function accessOf(bindings: Bindings, context: Context): Access {
  const { SIGNING_SECRET: signingSecret } = bindings
  const moderators = context.moderators(bindings)
  if (moderators.length === 0 || !signingSecret) throw notFound('address')
  return { signingSecret, moderators }
}

/** Nothing of moderation is kept or found by anybody, whatever is answered. */
export const keptNowhere = createMiddleware(async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'no-store')
  c.res.headers.set('X-Robots-Tag', 'noindex')
})

/** Lets in who is logged in; others are asked to log in, and nothing of what they sent is done. */
export const onlyModerators = (context: Context) =>
  createMiddleware<ModeratorEnv>(async (c, next) => {
    const access = accessOf(c.env, context)
    const moderator = await moderatorOf(c, openForWriting(c.env.DB), access, context.now())
    if (moderator === null) {
      return c.redirect(c.req.method !== 'POST' ? LOGIN_PATH : `${LOGIN_PATH}?ended=1`, 303)
    }
    c.set('moderator', moderator)
    return next()
  })
