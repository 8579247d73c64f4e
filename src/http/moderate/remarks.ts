import { Hono } from 'hono'
import { answerRemark } from '../../db/moderation/remarks.ts'
import { readAnswer, readBack } from '../../input/decision.ts'
import { REMARKS_PATH } from '../../views/moderate-links.ts'
import type { Context } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { formOnly } from '../middleware/media-type.ts'
import { sentForm } from '../sender/sent-form.ts'
import type { ModeratorEnv } from './access.ts'
import { doAs } from './actions.ts'

/** `/moderate/remarks`: answering what somebody said about a dealer */
export const remarkRoutes = (context: Context) =>
  new Hono<ModeratorEnv>().post(REMARKS_PATH, formOnly, async (c) => {
    const sent = await sentForm(c.req.raw)
    const answer = readAnswer(sent.get('do'))
    if (!answer) throw new RequestProblem(422, 'This is no answer to a remark. Go back and try again.')
    return doAs(c, context, { back: readBack(sent.get('back')), asked: 1 }, (db, by) =>
      answerRemark(db, by, { ...answer, action: 'remark', undoes: null }),
    )
  })
