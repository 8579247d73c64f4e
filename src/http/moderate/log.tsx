import { Hono } from 'hono'
import { openForWriting } from '../../db/database.ts'
import { readAction, readEntry, readLog } from '../../db/moderation/log.ts'
import { readBack, readNumber } from '../../input/decision.ts'
import { LOG_PATH, UNDO_PATH } from '../../views/moderate-links.ts'
import { LogPage } from '../../views/pages/moderate/log-page.tsx'
import type { Context } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { formOnly } from '../middleware/media-type.ts'
import { sentForm } from '../sender/sent-form.ts'
import type { ModeratorEnv } from './access.ts'
import { doAs, justDone } from './actions.ts'
import { moderatorSiteOf } from './site.ts'
import { undo } from './undo.ts'

const ENTRIES_SHOWN = 50

/** `/moderate/log`, and undoing what is in it */
export const logRoutes = (context: Context) =>
  new Hono<ModeratorEnv>()
    .get(LOG_PATH, async (c) => {
      const db = openForWriting(c.env.DB)
      const before = readNumber(c.req.query('before'))
      const [log, done] = await Promise.all([
        readLog(db, { before, subject: null, limit: ENTRIES_SHOWN }),
        justDone(c, db),
      ])
      return c.html(<LogPage site={moderatorSiteOf(c, context)} model={{ ...log, justDone: done }} />)
    })
    .post(UNDO_PATH, formOnly, async (c) => {
      const sent = await sentForm(c.req.raw)
      const db = openForWriting(c.env.DB)
      const entry = readNumber(sent.get('entry'))
      const entries =
        entry === null ? await readAction(db, sent.get('actionId') ?? '') : await readEntry(db, entry)
      if (entries.length === 0) throw new RequestProblem(404, 'There is no such entry in the log.')
      return doAs(c, context, { back: readBack(sent.get('back')), asked: entries.length }, (db, by) =>
        undo(db, context, by, entries),
      )
    })
