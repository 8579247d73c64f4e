import { Hono, type Context as HonoContext } from 'hono'
import { etag } from 'hono/etag'
import { openForReading } from '../../db/database.ts'
import { placeOfFigures, setFigures } from '../../domain/figures/set-figures.ts'
import { setsNamed } from '../../domain/widgets/widget-address.ts'
import { EmbedMessage, EmbedPage } from '../../views/pages/widgets/embed-page.tsx'
import type { Context, Env } from '../context/env.ts'
import { siteOf } from '../context/site.ts'
import { logProblem } from '../errors/log-problem.ts'
import { RequestProblem } from '../errors/problem.ts'
import { frameHeaders, securityHeaders, statedLifetime } from '../middleware/headers.ts'
import { figuresOf } from '../use-cases/figures-of.ts'
import { keptFor } from './answer.ts'
import { LIFETIME } from './serve-picture.ts'

function nothing(): never {
  throw new RequestProblem(404, 'There are no prices at this address.', {
    headers: { 'Cache-Control': keptFor(LIFETIME.nothing) },
  })
}

/** @throws RequestProblem for any other spelling: each would be one more document to keep */
async function embedPage(c: HonoContext<Env>, slug: string, short: string, context: Context) {
  const place = slug === slug.toLowerCase() ? placeOfFigures(context.places, slug.toUpperCase()) : null
  const sets = setsNamed(short, context.catalog.sets)
  if (!place || sets.length === 0) return nothing()
  const lookup = await figuresOf(openForReading(c.env.DB), place, sets, context)
  const shown = sets.map((set) => setFigures(place, set, lookup))
  const maxAge = shown.some(({ counted }) => counted) ? LIFETIME.prices : LIFETIME.nothing
  const page = <EmbedPage site={siteOf(c, context)} model={{ place, sets: shown }} />
  return c.html(page, 200, { 'Cache-Control': keptFor(maxAge) })
}

/** Why there are no prices, in a document that fits the frame. */
function embedMessage(error: unknown, c: HonoContext<Env>, context: Context) {
  const { status, title, message, headers } = logProblem(error, c, context)
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
