import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { MOST_CHANGES } from '../../domain/intake/change.ts'
import { type Quote, shownQuote } from '../../domain/quotes/quote.ts'
import { noQuery } from '../../input/queries.ts'
import { changedBody, quoteChange } from '../../input/quote-change.ts'
import { toReport } from '../../input/to-report.ts'
import type { Context, Env } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { jsonOnly } from '../middleware/media-type.ts'
import { type Editable, editable } from '../sender/edit-token.ts'
import { lastDayOf } from '../sender/today.ts'
import { type ChangedByOwner, changeQuote, withdrawQuote } from '../use-cases/change-quote.ts'
import { described } from './describe.ts'
import { quoteJson } from './quote-json.ts'
import { quoteSchema, quoteStatusSchema } from './schemas.ts'
import { bodyProblem, validJson, validQuery } from './validated.ts'

const REFUSALS = {
  missing: 'Send the edit token that came with the quote: "Authorization: Bearer <edit token>".',
  wrong: 'This edit token is not the one of this quote.',
}

const BEARER = /^Bearer +(\S+)$/i

interface EditEnv extends Env {
  Variables: Env['Variables'] & { readonly editable: Editable }
}

/** Nobody is told what is wrong with a change that is not theirs to make. */
const ownOnly = createMiddleware<EditEnv>(async (c, next) => {
  const token = BEARER.exec(c.req.header('Authorization') ?? '')?.[1] ?? null
  c.set('editable', await editable(c.env, c.req.param('id') ?? '', token, REFUSALS))
  await next()
})

const CONFLICTS = {
  removed: 'It was taken off and can no longer be changed.',
  superseded: 'A newer quote of yours has taken its place: change that one.',
  'too-often': `It was changed ${MOST_CHANGES} times: withdraw it and send another.`,
  outdated: 'It was changed in the meantime: read it again, then decide anew.',
} as const

/** The changed quote, or the problem that stands for why it is not. */
function changedQuote(changed: ChangedByOwner): Quote {
  if ('quote' in changed) return changed.quote
  throw new RequestProblem(409, CONFLICTS[changed.outcome])
}

const NO_STORE = { 'Cache-Control': 'no-store' }

/** `PATCH /quotes/<id>` and `DELETE /quotes/<id>` */
export const editRoute = (context: Context) => {
  const { catalog, places, quoteBody } = context
  return new Hono<EditEnv>()
    .patch(
      '/quotes/:id',
      described({
        operationId: 'changeQuote',
        summary: 'Change a quote of your own',
        description:
          'What is left out stays as it is; null takes back what was said. What is new is screened again, so a quote ' +
          'may be held afterwards. Safe to repeat.',
        answer: 'The quote as it is now.',
        schema: quoteSchema,
        problems: [400, 401, 403, 404, 409, 413, 415, 422, 429, 503],
        security: 'editToken',
      }),
      ownOnly,
      jsonOnly,
      validQuery(noQuery),
      validJson(quoteChange(quoteBody)),
      async (c) => {
        const own = c.get('editable')
        const { quote } = own.current
        const today = lastDayOf(quote, c.req.raw, context)
        const reported = toReport(changedBody(quote, c.req.valid('json')), { ...context, today })
        if (!reported.ok) throw bodyProblem(reported.errors)
        const changed = changedQuote(await changeQuote(own, context, reported.report))
        return c.json(quoteJson(shownQuote(changed), catalog, places), 200, NO_STORE)
      },
    )
    .delete(
      '/quotes/:id',
      described({
        operationId: 'withdrawQuote',
        summary: 'Withdraw a quote of your own',
        description:
          'It is shown nowhere and counts nowhere any more, and cannot be changed. Safe to repeat.',
        answer: 'Where it stands now.',
        schema: quoteStatusSchema,
        problems: [401, 403, 404, 409, 422, 429, 503],
        security: 'editToken',
      }),
      ownOnly,
      validQuery(noQuery),
      async (c) => {
        const { outcome } = await withdrawQuote(c.get('editable'), context)
        if (outcome === 'outdated') throw new RequestProblem(409, CONFLICTS.outdated)
        return c.json({ id: c.req.param('id'), status: 'removed' as const }, 200, NO_STORE)
      },
    )
}
