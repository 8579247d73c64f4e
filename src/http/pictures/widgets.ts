import { Hono, type Context as HonoContext } from 'hono'
import { openForReading } from '../../db/database.ts'
import type { KeySet } from '../../domain/catalog.ts'
import { type PlaceOfFigures, placeOfFigures } from '../../domain/set-figures.ts'
import { ALL_SETS, type ReadWidget, readWidgetPath } from '../../domain/widget-address.ts'
import { DRAWN_SINCE } from '../../widget/drawn-since.ts'
import { encode } from '../../widget/encode.ts'
import { AWAY, NO_SUCH_WIDGET, noticePicture } from '../../widget/notice.ts'
import { widgetPicture } from '../../widget/widget-picture.ts'
import type { Context, Env } from '../env.ts'
import { pictureAnswer } from './answer.ts'
import { type Drawn, drawn } from './drawn.ts'
import { pictureFacts } from './picture-facts.ts'
import { LIFETIME, servePicture } from './serve-picture.ts'
import { siteName } from './site-name.ts'

/** A widget that there is: its look, the place that it is about, and its sets. */
interface Wanted {
  readonly look: ReadWidget
  readonly place: PlaceOfFigures
  readonly sets: readonly KeySet[]
}

function wantedWidget(look: ReadWidget, { places, catalog }: Context): Wanted | null {
  const place = look.place === null ? null : placeOfFigures(places, look.place)
  const sets = catalog.sets.filter(({ short }) => look.set === ALL_SETS || look.set === short)
  return place && sets.length > 0 ? { look, place, sets } : null
}

async function make(c: HonoContext<Env>, context: Context, { look, place, sets }: Wanted): Promise<Drawn> {
  const db = openForReading(c.env.DB)
  const { shown, changes, maxAge } = await pictureFacts(db, context, place, sets)
  const site = siteName(c, context)
  const picture = widgetPicture({ ...shown, site, size: look.size, theme: look.theme })
  return drawn(await encode(picture, look.format), changes, maxAge)
}

/** "/w/us-ok/2-bar.png" is saved as "fairkey-us-ok-2-bar.png". */
const fileNameOf = (path: string, { catalog }: Context) =>
  path.replace(/^\/w/, catalog.siteName.toLowerCase()).replaceAll('/', '-')

/**
 * `/w/<region>/<set>[-<size>][-<theme>].<format>`: the pictures for signatures. An address that names no
 * widget is answered with a picture as well: whoever shows it cannot read an error.
 */
export function widgetRoutes(context: Context) {
  // No more of them than there are sizes, themes and formats.
  const notices = new Map<string, Promise<Drawn>>()
  const nothingAt = (look: ReadWidget): Promise<Drawn> => {
    const name = `${look.size}-${look.theme}.${look.format}`
    const picture = noticePicture({ ...look, site: context.catalog.siteName }, NO_SUCH_WIDGET)
    const known =
      notices.get(name) ??
      encode(picture, look.format).then((encoded) => drawn(encoded, [DRAWN_SINCE], LIFETIME.nothing))
    notices.set(name, known)
    return known
  }
  return new Hono<Env>().get('/w/*', async (c) => {
    const path = new URL(c.req.url).pathname
    const look = readWidgetPath(path, context.places, context.catalog.sets)
    const wanted = wantedWidget(look, context)
    if (!wanted) {
      return pictureAnswer(
        c.req.raw,
        await nothingAt(look),
        `${context.catalog.siteName.toLowerCase()}.${look.format}`,
      )
    }
    return servePicture(c, context, {
      fileName: fileNameOf(path, context),
      make: () => make(c, context, wanted),
      away: () => encode(noticePicture({ ...look, site: siteName(c, context) }, AWAY), look.format),
    })
  })
}
