import type { Context as HonoContext } from 'hono'
import { type Database, openForWriting } from '../../db/database.ts'
import type { Done, ModeratorAction } from '../../db/moderation/action.ts'
import { readAction } from '../../db/moderation/log.ts'
import { overCapAfter } from '../../db/moderation/over-cap.ts'
import { readNumber } from '../../input/decision.ts'
import type { JustDone } from '../../views/moderate-models.ts'
import type { Context } from '../context/env.ts'
import { newUuid } from '../sender/ids.ts'
import type { ModeratorEnv } from './access.ts'

type Request = HonoContext<ModeratorEnv>

/** Where the browser goes on to see what was done, and what was left alone because it had changed. */
function afterwards(back: string, by: ModeratorAction, { done }: Done, asked: number): string {
  const query = new URLSearchParams({ done: by.id })
  if (done < asked) query.set('outdated', String(asked - done))
  return `${back}${back.includes('?') ? '&' : '?'}${query}`
}

/**
 * Does something as the moderator who is logged in, and goes on to a page that says so.
 *
 * @param asked to how many things it was to be done
 */
export async function doAs(
  c: Request,
  { now, randomBytes }: Context,
  { back, asked }: { readonly back: string; readonly asked: number },
  act: (db: Database, by: ModeratorAction) => Promise<Done>,
): Promise<Response> {
  const by = { id: newUuid(randomBytes), at: now().toISOString(), moderator: c.get('moderator') }
  const done = await act(openForWriting(c.env.DB), by)
  return c.redirect(afterwards(back, by, done, asked), 303)
}

/** What the address says was just done. */
export async function justDone(c: Request, db: Database): Promise<JustDone | null> {
  const actionId = c.req.query('done')
  if (!actionId) return null
  const [entries, overCap] = await Promise.all([readAction(db, actionId), overCapAfter(db, actionId)])
  return { entries, overCap, outdated: readNumber(c.req.query('outdated')) ?? 0 }
}
