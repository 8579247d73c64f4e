import { Hono } from 'hono'
import { noQuery } from '../../input/queries.ts'
import type { Context, Env } from '../context/env.ts'
import { described } from './describe.ts'
import { regionsSchema } from './schemas.ts'
import { validQuery } from './validated.ts'

/** `GET /regions` */
export const regionsRoute = ({ places }: Context) =>
  new Hono<Env>().get(
    '/regions',
    described({
      operationId: 'getRegions',
      summary: 'The states, provinces and territories, and which are counted together',
      answer: 'Regions by name, and divisions with their regions.',
      schema: regionsSchema,
      problems: [422],
    }),
    validQuery(noQuery),
    (c) =>
      c.json({
        regions: places.regions,
        divisions: places.divisions.map(({ code, name, regions }) => ({ code, name, regions })),
      }),
  )
