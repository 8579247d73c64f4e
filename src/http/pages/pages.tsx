import { Hono } from 'hono'
import type { Context, Env } from '../context/env.ts'
import { callRoute } from './call.tsx'
import { checkRoute } from './check.tsx'
import { dealersRoutes } from './dealers.tsx'
import { editRoutes } from './edit.tsx'
import { figuresRoute } from './figures.tsx'
import { guideRoute } from './guide.tsx'
import { moderationRoute } from './moderation.tsx'
import { nearYouRoute } from './near-you.ts'
import { placeRoutes } from './place.tsx'
import { privacyRoute } from './privacy.tsx'
import { quoteRoutes } from './quote.tsx'
import { receiptRoute } from './receipt.tsx'
import { regionsRoute } from './regions.ts'
import { submitRoutes } from './submit.tsx'
import { widgetsRoute } from './widgets.tsx'
import { withdrawRoutes } from './withdraw.tsx'

/** All pages. Places come last: their addresses are patterns. */
export const pageRoutes = (context: Context) =>
  new Hono<Env>()
    .route('/', submitRoutes(context))
    .route('/', quoteRoutes(context))
    .route('/', receiptRoute(context))
    .route('/', editRoutes(context))
    .route('/', withdrawRoutes(context))
    .route('/', checkRoute(context))
    .route('/', callRoute(context))
    .route('/', dealersRoutes(context))
    .route('/', figuresRoute(context))
    .route('/', guideRoute(context))
    .route('/', privacyRoute(context))
    .route('/', widgetsRoute(context))
    .route('/', moderationRoute(context))
    .route('/', regionsRoute(context))
    .route('/', nearYouRoute(context))
    .route('/', placeRoutes(context))
