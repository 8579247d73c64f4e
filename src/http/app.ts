import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { placesOf } from '../domain/places/places.ts'
import { quoteBody } from '../input/quote-body.ts'
import { apiRoutes } from './api/api.ts'
import type { Context, Env, Parts } from './context/env.ts'
import { errorAnswer } from './errors/error-answer.tsx'
import { notFound } from './errors/not-found.ts'
import { RequestProblem } from './errors/problem.ts'
import { healthRoute } from './health.ts'
import { refuseCrossSite } from './middleware/cross-site.ts'
import { fence } from './middleware/fence.ts'
import { revalidated, securityHeaders, statedLifetime } from './middleware/headers.ts'
import { httpsOnly } from './middleware/https-only.ts'
import { knownPaths } from './middleware/known-paths.ts'
import { requestLog } from './middleware/log.ts'
import { pastedAddress } from './middleware/pasted-address.ts'
import { moderateRoutes } from './moderate/moderate.ts'
import { moderatorsIn } from './moderate/moderators.ts'
import { pageRoutes } from './pages/pages.tsx'
import { embedRoutes } from './pictures/embed.tsx'
import { openGraphRoutes } from './pictures/open-graph.ts'
import { widgetRoutes } from './pictures/widgets.ts'
import { securityTxtRoute } from './security-txt.ts'
import { turnstileKeys } from './sender/turnstile.ts'

const LONGEST_BODY = 16 * 1024

const tooLarge = () => {
  throw new RequestProblem(413, 'What was sent is over 16 KB: a quote is much shorter.')
}

const wrongMethod = (context: Context) => (c: HonoContext<Env>, methods: readonly string[]) => {
  const headers = { Allow: methods.join(', ') }
  return errorAnswer(
    new RequestProblem(405, `This address answers ${headers.Allow}.`, { headers }),
    c,
    context,
  )
}

/**
 * The whole site and its API, for any catalogue.
 *
 * @example
 * createApp({ catalog, assets, now: () => new Date(), randomBytes }).fetch(request, env)
 */
export function createApp(parts: Parts): Hono<Env> {
  const places = placesOf(parts.catalog.countries)
  const context: Context = {
    ...parts,
    places,
    quoteBody: quoteBody(parts.catalog, places),
    turnstile: turnstileKeys(parts.log),
    moderators: moderatorsIn(parts.report),
  }
  const app = new Hono<Env>()
  app
    .use(requestLog(context))
    .use(httpsOnly)
    // Other sites show pictures and frames, so these come before the rules that keep other sites out.
    .route('/', widgetRoutes(context))
    .route('/', openGraphRoutes(context))
    .route('/', embedRoutes(context))
    .use(securityHeaders)
    .use(statedLifetime)
    .use(refuseCrossSite)
    .use(fence(context))
    .use(bodyLimit({ maxSize: LONGEST_BODY, onError: tooLarge }))
    .use(etag(), revalidated)
    .use(pastedAddress(context, knownPaths(app)))
    .route('/', healthRoute())
    .route('/', securityTxtRoute(context))
    .route('/api/v1', apiRoutes(context))
    .route('/', moderateRoutes(context))
    .route('/', pageRoutes(context))
    // Behind all routes: what lies around them has its say in this answer, too.
    .use(methodNotAllowed({ app, onMethodNotAllowed: wrongMethod(context) }))
  app.notFound((c) => errorAnswer(notFound('address'), c, context))
  app.onError((error, c) => errorAnswer(error, c, context))
  return app
}
