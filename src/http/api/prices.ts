import { Hono } from 'hono'
import { openForReading } from '../../db/database.ts'
import { allSetFigures, placeOfFigures } from '../../domain/figures/set-figures.ts'
import { pricesQuery } from '../../input/queries.ts'
import type { Context, Env } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { figuresOf } from '../use-cases/figures-of.ts'
import { described } from './describe.ts'
import { setPricesJson } from './prices-json.ts'
import { pricesSchema } from './schemas.ts'
import { validQuery } from './validated.ts'

/** `GET /prices` */
export const pricesRoute = ({ catalog, places, now }: Context) =>
  new Hono<Env>().get(
    '/prices',
    described({
      operationId: 'getPrices',
      summary: 'The figures of every set for a region or country',
      answer: 'Every set of the catalogue; figures are null where there are none.',
      schema: pricesSchema,
      problems: [422, 503],
    }),
    validQuery(pricesQuery(places)),
    async (c) => {
      const region = c.req.valid('query').region ?? ''
      const place = placeOfFigures(places, region)
      if (!place) throw new RequestProblem(404, 'There is no such region.')
      const thisYear = now().getUTCFullYear()
      const lookup = await figuresOf(openForReading(c.env.DB), place, catalog.sets, { places, now })
      const sets = allSetFigures(place, catalog, lookup).map((shown) =>
        setPricesJson(shown, places, thisYear),
      )
      return c.json({ region, sets })
    },
  )
