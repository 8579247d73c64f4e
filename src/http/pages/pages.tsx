import { Hono } from 'hono'
import type { Context, Env } from '../context/env.ts'
import { figuresRoute } from './about/figures.tsx'
import { guideRoute } from './about/guide.tsx'
import { moderationRoute } from './about/moderation.tsx'
import { privacyRoute } from './about/privacy.tsx'
import { callRoute } from './call/call.tsx'
import { checkRoute } from './call/check.tsx'
import { toldRoute } from './call/told.ts'
import { dealerPageRoutes } from './dealers/dealer.tsx'
import { dealersRoutes } from './dealers/dealers.tsx'
import { nearYouRoute } from './places/near-you.ts'
import { placeRoutes } from './places/place.tsx'
import { listedQuotesRoute } from './places/quotes.tsx'
import { chosenRegionRoute } from './places/regions.ts'
import { quoteRoutes } from './quotes/quote.tsx'
import { editRoutes } from './report/edit.tsx'
import { receiptRoute } from './report/receipt.tsx'
import { severalRoutes } from './report/several.tsx'
import { severalReceiptRoute } from './report/several-receipt.tsx'
import { submitRoutes } from './report/submit.tsx'
import { withdrawRoutes } from './report/withdraw.tsx'
import { widgetsRoute } from './widgets/widgets.tsx'

/** All pages. Places come last: their addresses are patterns. */
export const pageRoutes = (context: Context) =>
  new Hono<Env>()
    .route('/', submitRoutes(context))
    .route('/', severalRoutes(context))
    .route('/', severalReceiptRoute(context))
    .route('/', quoteRoutes(context))
    .route('/', receiptRoute(context))
    .route('/', editRoutes(context))
    .route('/', withdrawRoutes(context))
    .route('/', checkRoute(context))
    .route('/', callRoute(context))
    .route('/', toldRoute(context))
    .route('/', dealersRoutes(context))
    .route('/', dealerPageRoutes(context))
    .route('/', figuresRoute(context))
    .route('/', guideRoute(context))
    .route('/', privacyRoute(context))
    .route('/', widgetsRoute(context))
    .route('/', moderationRoute(context))
    .route('/', chosenRegionRoute(context))
    .route('/', nearYouRoute(context))
    .route('/', listedQuotesRoute(context))
    .route('/', placeRoutes(context))
