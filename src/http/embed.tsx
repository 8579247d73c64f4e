import { Hono, type Context as HonoContext } from 'hono'
import { etag } from 'hono/etag'
import { openForReading } from '../db/database.ts'
import type { KeySet } from '../domain/catalog.ts'
import { placeOfFigures, setFigures } from '../domain/set-figures.ts'
import { ALL_SETS } from '../domain/widget-address.ts'
import { EmbedMessage, EmbedPage } from '../views/pages/embed-page.tsx'
import { asProblem } from './as-problem.ts'
import type { Context, Env } from './env.ts'
import { frameHeaders, securityHeaders, statedLifetime } from './middleware/headers.ts'
import { figuresOf } from './pages/place.tsx'
import { RequestProblem } from './problem.ts'
import { siteOf } from './site.ts'

/** As pictures are kept: an hour, and an old one for a day while a new one is made or cannot be. */
const KEPT = 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=86400'
const KEPT_SHORTLY = 'public, max-age=300'

function nothing(): never {
  throw new RequestProblem(404, 'There are no prices at this address.', {
    headers: { 'Cache-Control': KEPT_SHORTLY },
  })
}

const setsNamed = (short: string, { catalog }: Context): readonly KeySet[] =>
  short === ALL_SETS ? catalog.sets : catalog.sets.filter((set) => set.short === short)

/** @throws RequestProblem for any other spelling: each would be one more document to keep */
async function embedPage(c: HonoContext<Env>, slug: string, short: string, context: Context) {
  const place = slug === slug.toLowerCase() ? placeOfFigures(context.places, slug.toUpperCase()) : null
  const sets = setsNamed(short, context)
  if (!place || sets.length === 0) return nothing()
  const lookup = await figuresOf(openForReading(c.env.DB), place, sets, context)
  const model = { place, sets: sets.map((set) => setFigures(place, set, lookup)) }
  return c.html(<EmbedPage site={siteOf(c, context)} model={model} />, 200, { 'Cache-Control': KEPT })
}

/** Why there are no prices, in a document that fits the frame. */
function embedMessage(error: unknown, c: HonoContext<Env>, context: Context) {
  const problem = asProblem(error)
  if (problem.status === 500) context.report(error)
  const { status, title, message, headers } = problem
  return c.html(<EmbedMessage site={siteOf(c, context)} model={{ title, message }} />, status, {
    'Cache-Control': 'no-store',
    ...headers,
  })
}

/** A frame that was kept over a deploy names the stylesheet of before, which is gone: it gets the one of now. */
function stylesheetOfNow(c: HonoContext<Env>, { assets }: Context) {
  const now = assets['site.css']
  if (now === undefined || now === c.req.path) throw new RequestProblem(404, 'There is no such file.')
  return c.redirect(now, 302)
}

/** `/embed/us-ok/2` and `/embed/us/all`, for frames on other sites; a query changes nothing. */
export function embedRoutes(context: Context) {
  const routes = new Hono<Env>()
    .get('/embed/:place/:set', frameHeaders, etag(), (c) =>
      embedPage(c, c.req.param('place'), c.req.param('set'), context),
    )
    .get('/embed/*', frameHeaders, nothing)
    .get('/a/:name{site-[0-9A-Z]+\\.css}', securityHeaders, statedLifetime, (c) =>
      stylesheetOfNow(c, context),
    )
  routes.onError((error, c) => embedMessage(error, c, context))
  return routes
}
