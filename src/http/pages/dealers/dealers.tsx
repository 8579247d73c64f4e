import { Hono, type Context as HonoContext } from 'hono'
import { type Database, openForReading } from '../../../db/database.ts'
import { formerDealer } from '../../../db/dealers/former.ts'
import {
  listDealerNames,
  listDealerRegions,
  listDealers,
  readDealer,
} from '../../../db/dealers/list-dealers.ts'
import { readFacts } from '../../../db/moderation/facts.ts'
import { countedDealer } from '../../../db/moderation/merge.ts'
import { dealerKeyAt, dealerOf } from '../../../domain/dealers/dealer.ts'
import { NO_FACTS } from '../../../domain/dealers/dealer-facts.ts'
import { dealerKey } from '../../../domain/dealers/dealer-key.ts'
import { readCursor } from '../../../input/queries.ts'
import { dealerPath, regionDealersPath } from '../../../views/links.ts'
import { DealerPage } from '../../../views/pages/dealers/dealer-page.tsx'
import { DealersPage } from '../../../views/pages/dealers/dealers-page.tsx'
import { RegionDealersPage } from '../../../views/pages/dealers/region-dealers-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { notFound } from '../../errors/not-found.ts'
import { RequestProblem } from '../../errors/problem.ts'
import { properAddress } from '../proper-address.ts'

const DEALERS_SHOWN = 50

const setsOf = ({ catalog }: Context) => catalog.sets.map(({ name }) => name)

async function dealersPage(c: HonoContext<Env>, context: Context) {
  const db = openForReading(c.env.DB)
  const { places } = context
  const [{ dealers, next }, known] = await Promise.all([
    listDealerNames(db, { region: null, before: readCursor(c.req.query('cursor')), limit: DEALERS_SHOWN }),
    listDealerRegions(db),
  ])
  const groups = [...Map.groupBy(dealers, ({ region }) => region)]
  const model = {
    groups: groups.map(([code, dealers]) => ({ code, dealers })),
    next,
    regions: [...places.regions, ...places.countries].flatMap(({ code }) =>
      known.includes(code) ? [code] : [],
    ),
  }
  return c.html(<DealersPage site={siteOf(c, context)} model={model} />)
}

async function regionPage(c: HonoContext<Env>, code: string, context: Context) {
  const wanted = { region: code, before: readCursor(c.req.query('cursor')), limit: DEALERS_SHOWN }
  const found = await listDealers(openForReading(c.env.DB), wanted, setsOf(context))
  return c.html(<RegionDealersPage site={siteOf(c, context)} model={{ code, ...found }} />)
}

/**
 * Whoever asks for a dealer's address of former times is sent to the one it has now, for good; whoever asks for a
 * name that a moderator has merged into another dealer's is sent there, as long as that stands.
 */
async function otherDealer(c: HonoContext<Env>, db: Database, key: string) {
  const [into, now] = await Promise.all([countedDealer(db, key), formerDealer(db, key)])
  if (into !== key) return c.redirect(dealerPath(into), 302)
  if (now === null) throw new RequestProblem(404, 'Nobody has reported a quote of such a dealer.')
  return c.redirect(dealerPath(now), 308)
}

async function dealerPage(c: HonoContext<Env>, key: string, context: Context) {
  const db = openForReading(c.env.DB)
  const [{ quotes, newest, named }, facts] = await Promise.all([
    readDealer(db, key, setsOf(context)),
    readFacts(db, [key]),
  ])
  const ships = quotes.find((quote) => quote.ships !== null)?.ships ?? null
  const dealer = named && dealerOf(key, newest, { ...named, quotes: quotes.length, ships })
  if (!dealer) return otherDealer(c, db, key)
  const model = { dealer, quotes, facts: facts.get(key) ?? NO_FACTS }
  return c.html(<DealerPage site={siteOf(c, context)} model={model} />)
}

/** The region of an address, in its one spelling. */
function regionCode(slug: string, { places }: Context): string {
  const code = slug.toUpperCase()
  if (places.areasOf(code).length === 0) throw notFound('place')
  return code
}

/** The key that an address of a dealer stands for, in whatever spelling it was typed. */
const keyAt = (region: string, slug: string, { catalog }: Context) =>
  dealerKey({ name: slug.replaceAll('-', ' '), city: null, region }, catalog.dealerWords) ??
  dealerKeyAt(region, slug)

/** `/dealers`, `/dealers/us-ok` and `/dealers/us-ok/south-tulsa-smith` */
export const dealersRoutes = (context: Context) =>
  new Hono<Env>()
    .get('/dealers', (c) => dealersPage(c, context))
    .get('/dealers/:region', async (c) => {
      const code = regionCode(c.req.param('region'), context)
      return properAddress(c, regionDealersPath(code)) ?? (await regionPage(c, code, context))
    })
    .get('/dealers/:region/:dealer', async (c) => {
      const key = keyAt(regionCode(c.req.param('region'), context), c.req.param('dealer'), context)
      return properAddress(c, dealerPath(key)) ?? (await dealerPage(c, key, context))
    })
