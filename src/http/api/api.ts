import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Context, Env } from '../context/env.ts'
import { batchRoute } from './batch.ts'
import { dealersRoute } from './dealers.ts'
import { editRoute } from './edit.ts'
import { fitRoute } from './fit.ts'
import { flagsRoute } from './flags.ts'
import { openapiRoute } from './openapi.ts'
import { pricesRoute } from './prices.ts'
import { quotesRoute } from './quotes.ts'
import { regionsRoute } from './regions.ts'
import { verdictRoute } from './verdict.ts'

/** The API, as it lies under `/api/v1`. */
export function apiRoutes(context: Context) {
  const api = new Hono<Env>()
    .route('/', pricesRoute(context))
    .route('/', quotesRoute(context))
    .route('/', batchRoute(context))
    .route('/', editRoute(context))
    .route('/', flagsRoute(context))
    .route('/', dealersRoute(context))
    .route('/', regionsRoute(context))
    .route('/', verdictRoute(context))
    .route('/', fitRoute(context))
  // Figures and quotes are for everybody, pages of other sites included; what they would have their visitors
  // send is refused.
  return new Hono<Env>()
    .use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }))
    .route('/', openapiRoute(api, context.catalog))
    .route('/', api)
}
