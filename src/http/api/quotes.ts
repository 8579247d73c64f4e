import { Hono } from 'hono'
import * as v from 'valibot'
import { openForReading, openForWriting } from '../../db/database.ts'
import { findQuotes, listQuotes } from '../../db/quotes/list-quotes.ts'
import type { Catalog } from '../../domain/part/catalog.ts'
import { QUOTE_KINDS } from '../../domain/quotes/quote.ts'
import { cursorStart, filterOf, narrowed } from '../../domain/quotes/quote-list.ts'
import { RETENTION } from '../../domain/quotes/retention.ts'
import { idempotencyHeader, noQuery, quotesQuery } from '../../input/queries.ts'
import { readQuoteCursor } from '../../input/quote-list.ts'
import { toReport } from '../../input/to-report.ts'
import type { Context, Env } from '../context/env.ts'
import { notFound } from '../errors/not-found.ts'
import { A_DAY, RequestProblem } from '../errors/problem.ts'
import { jsonOnly } from '../middleware/media-type.ts'
import { sha256 } from '../sender/ids.ts'
import { labelsOf } from '../sender/sender.ts'
import { todayOf } from '../sender/today.ts'
import { submitQuote } from '../use-cases/submit-quote.ts'
import { described } from './describe.ts'
import { keyReusedProblem, postedJson, TOO_MANY } from './posted.ts'
import { quoteJson } from './quote-json.ts'
import { postedSchema, quotePageSchema, quoteSchema, quoteStatusSchema } from './schemas.ts'
import { bodyProblem, validHeader, validJson, validQuery } from './validated.ts'

/** The calendar years that a quote can be of, the newest first: where a day begins early it is the next one. */
function everyYear({ earliestQuotedOn }: Catalog, now: Date): readonly number[] {
  const newest = now.getUTCFullYear() + 1
  return Array.from({ length: newest - Number(earliestQuotedOn.slice(0, 4)) + 1 }, (_, n) => newest - n)
}

/** `GET /quotes`, `GET /quotes/<id>` and `POST /quotes` */
export const quotesRoute = (context: Context) => {
  const { catalog, places, randomBytes, quoteBody } = context
  return new Hono<Env>()
    .get(
      '/quotes',
      described({
        operationId: 'listQuotes',
        summary: 'Published quotes',
        description:
          'Newest first; or, of one set and place, by the comparable price, the cheapest first. One filter at a time: ' +
          '`kind`, `year`, or `ships`, which finds quotes with a price. A cursor belongs to the sort and filter that it came with.',
        answer: 'A page of quotes, and where the next one starts.',
        schema: quotePageSchema,
        problems: [422, 503],
      }),
      validQuery(quotesQuery(catalog, places)),
      async (c) => {
        const { region, set, sort, cursor, limit, ...values } = c.req.valid('query')
        const listing = { order: sort, filter: filterOf(values) }
        const all = { kinds: QUOTE_KINDS, ships: null, years: everyYear(catalog, context.now()) }
        const page = await listQuotes(openForReading(c.env.DB), {
          ...narrowed(all, listing.filter),
          places: region ? [region] : places.countries.map((country) => country.code),
          sets: catalog.sets.filter(({ name }) => set === undefined || name === set),
          order: sort,
          after: cursor === undefined ? null : readQuoteCursor(cursor, listing),
          limit,
        })
        return c.json({
          quotes: page.quotes.map((quote) => quoteJson(quote, catalog, places)),
          next: page.next === null ? null : `${cursorStart(listing)}${page.next}`,
        })
      },
    )
    .get(
      '/quotes/:id',
      described({
        operationId: 'getQuote',
        summary: 'One quote',
        answer: 'The quote; of a held or removed one its status only.',
        schema: v.union([quoteSchema, quoteStatusSchema]),
        problems: [404, 422, 503],
      }),
      validQuery(noQuery),
      async (c) => {
        const [quote] = await findQuotes(openForReading(c.env.DB), [c.req.param('id')])
        if (!quote) throw notFound('quote with this id')
        const { id, status } = quote
        if (status === 'held' || status === 'removed') return c.json({ id, status })
        return c.json(quoteJson(quote, catalog, places))
      },
    )
    .post(
      '/quotes',
      described({
        operationId: 'postQuote',
        summary: 'Report what a dealer said',
        description:
          `With an \`Idempotency-Key\` the same request can be sent again for ${RETENTION.requestDays} days: it is stored once and gets the same answer. ` +
          'A quote that stands out is stored too, with `status: "held"` and the reason. The edit token lets you change ' +
          'or withdraw it.',
        status: 201,
        answer: 'The quote as it is stored.',
        schema: postedSchema,
        problems: [400, 403, 413, 415, 422, 429, 503],
      }),
      jsonOnly,
      validQuery(noQuery),
      validHeader(idempotencyHeader),
      validJson(quoteBody),
      async (c) => {
        const body = c.req.valid('json')
        const reported = toReport(body, { ...context, today: todayOf(c.req.raw, context) })
        if (!reported.ok) throw bodyProblem(reported.errors)
        const db = openForWriting(c.env.DB)
        const { stored } = await submitQuote(db, context, {
          report: reported.report,
          ...(await labelsOf(db, c.req.raw, context.now(), randomBytes)),
          // Programs have no widget to solve: where Turnstile is on, a moderator looks at what they send.
          verified: context.turnstile(c.env) === null,
          idempotencyKey: c.req.valid('header')['idempotency-key'] ?? null,
          requestHash: await sha256(JSON.stringify(body)),
        })
        if (stored.outcome === 'key-reused') throw keyReusedProblem('quote')
        if (stored.outcome === 'too-many')
          throw new RequestProblem(429, TOO_MANY, { headers: { 'Retry-After': A_DAY } })
        const answer = await postedJson(c, context, stored, reported.report)
        return c.json(answer, 201, {
          'Cache-Control': 'no-store',
          Location: `/api/v1/quotes/${answer.quote.id}`,
        })
      },
    )
}
