import { Hono, type Context as HonoContext } from 'hono'
import { openForReading } from '../../db/database.ts'
import { type PlaceOfFigures, placeOfFigures } from '../../domain/figures/set-figures.ts'
import { findSet, type KeySet } from '../../domain/part/catalog.ts'
import { openGraphPath } from '../../domain/widgets/open-graph.ts'
import { encode } from '../../widget/formats/encode.ts'
import { AWAY, noticePicture } from '../../widget/layouts/notice.ts'
import { openGraph } from '../../widget/layouts/open-graph.ts'
import { type Context, type Env, isDemo } from '../context/env.ts'
import { drawn } from './drawn.ts'
import { fileName } from './file-name.ts'
import { pictureFacts } from './picture-facts.ts'
import { servePicture } from './serve-picture.ts'

/** A page that has a picture: of a place, or of one of its sets. */
interface Page {
  readonly code: string
  readonly place: PlaceOfFigures
  readonly set: KeySet | null
}

/** Only the one spelling that pages link to. */
function pageAt(path: string, { places, catalog }: Context): Page | null {
  const [, slug = '', name = null] = /^\/og\/([a-z-]+)(?:\/([^/]+))?\.png$/.exec(path) ?? []
  const code = slug.toUpperCase()
  const place = placeOfFigures(places, code)
  const set = findSet(catalog, name) ?? null
  const page = place && { code, place, set }
  return page && openGraphPath(code, set?.name ?? null) === path ? page : null
}

function source(c: HonoContext<Env>, context: Context, path: string, { place, set }: Page) {
  const { siteName: site, sets } = context.catalog
  return {
    fileName: fileName(site, path.replace('/og', '')),
    make: async () => {
      const db = openForReading(c.env.DB)
      const facts = await pictureFacts(db, context, place, set ? [set] : sets)
      const picture = openGraph({ ...facts.shown, isDemo: isDemo(c.env), theme: 'light' })
      return drawn(await encode(picture, 'png'), facts.changes, facts.maxAge, c.env)
    },
    away: () =>
      encode(noticePicture({ site, isDemo: isDemo(c.env), size: 'card', theme: 'light' }, AWAY), 'png'),
  }
}

/** `/og/us-ok.png`, `/og/us-ok/2-key.png`: the pictures beside links to pages of places and sets. */
export const openGraphRoutes = (context: Context) =>
  new Hono<Env>().get('/og/*', async (c, next) => {
    const path = new URL(c.req.url).pathname
    const page = pageAt(path, context)
    return page ? servePicture(c, context, source(c, context, path, page)) : next()
  })
