import { Hono } from 'hono'
import { QUEUE_PATH } from '../../views/moderate-links.ts'
import type { Context, Env } from '../context/env.ts'
import { keptNowhere, type ModeratorEnv, onlyModerators } from './access.ts'
import { dealerRoutes } from './dealers.tsx'
import { moderatedFitRoutes } from './fit.tsx'
import { logRoutes } from './log.tsx'
import { loginRoutes } from './login.tsx'
import { queueRoutes } from './queue.tsx'
import { moderatedQuoteRoutes } from './quote.tsx'
import { remarkRoutes } from './remarks.ts'

/** `/moderate` and everything below; closed where nobody is configured to moderate. */
export const moderateRoutes = (context: Context) =>
  new Hono<Env>()
    .use(`${QUEUE_PATH}/*`, keptNowhere)
    .route('/', loginRoutes(context))
    .route(
      '/',
      new Hono<ModeratorEnv>()
        .use(`${QUEUE_PATH}/*`, onlyModerators(context))
        .route('/', queueRoutes(context))
        .route('/', moderatedQuoteRoutes(context))
        .route('/', dealerRoutes(context))
        .route('/', moderatedFitRoutes(context))
        .route('/', remarkRoutes(context))
        .route('/', logRoutes(context)),
    )
