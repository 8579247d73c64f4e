import { Hono, type Context as HonoContext } from 'hono'
import { openForReading } from '../../../db/database.ts'
import { listDealerNames, listDealerRegions } from '../../../db/dealers/list-dealers.ts'
import { listWords } from '../../../db/dealers/list-words.ts'
import { readCursor } from '../../../input/queries.ts'
import { regionDealersPath } from '../../../views/links.ts'
import { DealersPage } from '../../../views/pages/dealers/dealers-page.tsx'
import { RegionDealersPage } from '../../../views/pages/dealers/region-dealers-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { notFound } from '../../errors/not-found.ts'
import { properAddress } from '../proper-address.ts'

const DEALERS_SHOWN = 50

/** The names of the catalogue's sets. */
export const setsOf = ({ catalog }: Context) => catalog.sets.map(({ name }) => name)

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
  const found = await listWords(openForReading(c.env.DB), wanted)
  return c.html(<RegionDealersPage site={siteOf(c, context)} model={{ code, ...found }} />)
}

/** The region of an address, in its one spelling. */
export function regionCode(slug: string, { places }: Context): string {
  const code = slug.toUpperCase()
  if (places.areasOf(code).length === 0) throw notFound('place')
  return code
}

/** `/dealers` and `/dealers/us-ok` */
export const dealersRoutes = (context: Context) =>
  new Hono<Env>()
    .get('/dealers', (c) => dealersPage(c, context))
    .get('/dealers/:region', async (c) => {
      const code = regionCode(c.req.param('region'), context)
      return properAddress(c, regionDealersPath(code)) ?? (await regionPage(c, code, context))
    })
