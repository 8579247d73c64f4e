import { Hono } from 'hono'
import { openForWriting } from '../../db/database.ts'
import { listFits, moderateFits } from '../../db/moderation/fit-reports.ts'
import { groupsOfFits } from '../../domain/moderation/moderation.ts'
import { readBack, readNumber } from '../../input/decision.ts'
import { readFitDecision } from '../../input/fit/fit-decision.ts'
import { MODERATE_FIT_PATH } from '../../views/moderate-links.ts'
import { ModerateFitPage } from '../../views/pages/moderate/fit-page.tsx'
import type { Context } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { formOnly } from '../middleware/media-type.ts'
import { sentForm } from '../sender/sent-form.ts'
import type { ModeratorEnv } from './access.ts'
import { doAs, justDone } from './actions.ts'
import { moderatorSiteOf } from './site.ts'

const REPORTS_SHOWN = 50

/** `/moderate/fit`: what owners say they found, and taking it off */
export const moderatedFitRoutes = (context: Context) =>
  new Hono<ModeratorEnv>()
    .get(MODERATE_FIT_PATH, async (c) => {
      const db = openForWriting(c.env.DB)
      const before = readNumber(c.req.query('before'))
      const [{ reports, next }, done] = await Promise.all([
        listFits(db, { before, limit: REPORTS_SHOWN }),
        justDone(c, db),
      ])
      const model = { groups: groupsOfFits(reports), before, next, justDone: done }
      return c.html(<ModerateFitPage site={moderatorSiteOf(c, context)} model={model} />)
    })
    .post(MODERATE_FIT_PATH, formOnly, async (c) => {
      const sent = await sentForm(c.req.raw)
      const decision = readFitDecision(sent)
      if (!decision)
        throw new RequestProblem(422, 'This is no decision about a fit report. Go back and try again.')
      const { action, chosen } = decision
      // How many a sender or network has is known only when it is done.
      const asked = 'ids' in chosen ? chosen.ids.length : 0
      return doAs(c, context, { back: readBack(sent.get('back')), asked }, (db, by) =>
        moderateFits(db, by, action, chosen),
      )
    })
