import { Hono } from 'hono'
import { openForReading } from '../../db/database.ts'
import { readFits } from '../../db/fit/read-fits.ts'
import { knownFits, modelName } from '../../domain/part/fit-report.ts'
import { noQuery } from '../../input/queries.ts'
import type { Context, Env } from '../context/env.ts'
import { described } from './describe.ts'
import { fitSchema } from './schemas.ts'
import { validQuery } from './validated.ts'

/** `GET /fit` */
export const fitRoute = ({ catalog }: Context) =>
  new Hono<Env>().get(
    '/fit',
    described({
      operationId: 'getFit',
      summary: 'What owners found who looked whether the part fits',
      description:
        'The guide says what to look for. Of a sender and day the newest answer on a model and year counts; what a moderator has taken off does not count. ' +
        'The reports are unchecked and stand beside the guide’s sources, which they do not change.',
      answer: 'How many have looked, and how many found it, by model and year.',
      schema: fitSchema,
      problems: [422, 503],
    }),
    validQuery(noQuery),
    async (c) => {
      const { fitTest } = catalog.guide
      const fits = knownFits(await readFits(openForReading(c.env.DB)), fitTest)
      return c.json({ fits: fits.map((fit) => ({ ...fit, name: modelName(fit.model, fitTest) })) })
    },
  )
