import { Hono } from 'hono'
import * as v from 'valibot'
import { openForReading } from '../../db/database.ts'
import { nextStepFor } from '../../domain/advice/next-step.ts'
import { verdictText } from '../../domain/advice/verdict-text.ts'
import { findSet } from '../../domain/part/catalog.ts'
import { verdictQuery } from '../../input/queries.ts'
import { toReport } from '../../input/to-report.ts'
import type { Context, Env } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { todayOf } from '../sender/today.ts'
import { judgePrice, quotesBeside, type ToldPrice } from '../use-cases/judge-price.ts'
import { described } from './describe.ts'
import { supplyJson } from './prices-json.ts'
import { quoteJson } from './quote-json.ts'
import { verdictSchema } from './schemas.ts'
import { validQuery } from './validated.ts'

interface Asked {
  readonly set: string
  readonly region: string
  readonly priceCents: number
}

/** The asked price, held to what a report's price is held to. */
function toldPrice(asked: Asked, request: Request, context: Context): ToldPrice {
  const { catalog, quoteBody } = context
  const reported = toReport(v.parse(quoteBody, asked), { ...context, today: todayOf(request, context) })
  if (!reported.ok) {
    const errors = reported.errors.map(({ path, detail }) => ({ parameter: path, detail }))
    throw new RequestProblem(422, 'This price cannot be judged. Each error says what to do.', { errors })
  }
  const set = findSet(catalog, asked.set)
  if (!set) throw new Error('a checked query names a set of the catalogue')
  return { set, region: asked.region, cents: asked.priceCents }
}

/** `GET /verdict` */
export const verdictRoute = (context: Context) => {
  const { catalog, places } = context
  return new Hono<Env>().get(
    '/verdict',
    described({
      operationId: 'getVerdict',
      summary: 'Whether a price that somebody was told is a fair one',
      description:
        'Compared with the figures of `/prices`: as asked where the window is `3y`, else in constant dollars. ' +
        '`word` needs 8 quotes of the last six calendar years, or 5 of which the highest is at most 1.5 times the ' +
        'lowest; `percentile` needs 10.',
      answer: 'Where the price stands, and what to say next.',
      schema: verdictSchema,
      problems: [422, 503],
    }),
    validQuery(verdictQuery(catalog, places)),
    async (c) => {
      const asked = c.req.valid('query')
      const told = toldPrice(asked, c.req.raw, context)
      const thisYear = context.now().getUTCFullYear()
      const db = openForReading(c.env.DB)
      const [judged, { cheaper, shipping }] = await Promise.all([
        judgePrice(db, context, told),
        quotesBeside(db, context, told),
      ])
      const { figures, verdict } = judged
      const { inCountry: _inCountry, ...shown } = verdict
      const { area, window, country } = figures
      const constant = figures.counted?.constant
      const json = (quotes: typeof cheaper) => quotes.map((quote) => quoteJson(quote, catalog, places))
      return c.json({
        ...asked,
        currency: country.currency,
        area: { code: area.code, level: area.level, name: area.name },
        window,
        newestQuotedOn: figures.counted?.newestQuotedOn ?? null,
        constantDollars: constant
          ? {
              year: constant.year,
              lowCents: constant.lowCents,
              medianCents: constant.medianCents,
              highCents: constant.highCents,
            }
          : null,
        ...shown,
        sentence: verdictText(verdict, figures, thisYear),
        next: nextStepFor(judged, { places, words: catalog.words, thisYear }),
        supply: supplyJson(figures, places, thisYear),
        cheaper: json(cheaper),
        shipping: json(shipping),
      })
    },
  )
}
