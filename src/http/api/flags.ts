import { Hono } from 'hono'
import { flagBody } from '../../input/flag-body.ts'
import { noQuery } from '../../input/queries.ts'
import type { Context, Env } from '../context/env.ts'
import { jsonOnly } from '../middleware/media-type.ts'
import { placeFlag } from '../use-cases/flag.ts'
import { described } from './describe.ts'
import { flagSchema } from './schemas.ts'
import { validJson, validQuery } from './validated.ts'

/** `POST /quotes/<id>/flags` */
export const flagsRoute = (context: Context) =>
  new Hono<Env>().post(
    '/quotes/:id/flags',
    described({
      operationId: 'flagQuote',
      summary: 'Say what is wrong with a quote',
      description:
        'A moderator looks at it; until then it counts as before. `private-data` hides its note and link at once, ' +
        'and its dealer and city unless the name has the maker in it or two networks gave it, never its price. Of one sender and quote the first flag stands.',
      status: 201,
      answer: 'The flag is placed.',
      repeat: 'You have flagged this quote before: that flag stands.',
      schema: flagSchema,
      problems: [400, 403, 404, 413, 415, 422, 429, 503],
    }),
    jsonOnly,
    validQuery(noQuery),
    validJson(flagBody, 'flag'),
    async (c) => {
      const id = c.req.param('id')
      const placed = await placeFlag(c.env, context, c.req.raw, id, {
        ...c.req.valid('json'),
        note: null,
      })
      const { reason, quote, outcome } = placed
      const status = outcome === 'flagged' ? 201 : 200
      return c.json(
        { quoteId: id, reason, textHidden: quote.textHidden, nameHidden: quote.nameHidden },
        status,
        {
          'Cache-Control': 'no-store',
        },
      )
    },
  )
