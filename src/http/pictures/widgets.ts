import { Hono, type Context as HonoContext } from 'hono'
import { openForReading } from '../../db/database.ts'
import { type PlaceOfFigures, placeOfFigures } from '../../domain/figures/set-figures.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import { type ReadWidget, readWidgetPath, setsNamed } from '../../domain/widgets/widget-address.ts'
import { doubled } from '../../widget/doubled.ts'
import { encode } from '../../widget/formats/encode.ts'
import { AWAY, NO_SUCH_WIDGET, noticePicture } from '../../widget/layouts/notice.ts'
import type { Picture } from '../../widget/picture.ts'
import { widgetPicture } from '../../widget/widget-picture.ts'
import { type Bindings, type Context, type Env, isDemo } from '../context/env.ts'
import { pictureAnswer } from './answer.ts'
import { type Drawn, drawn } from './drawn.ts'
import { fileName } from './file-name.ts'
import { pictureFacts } from './picture-facts.ts'
import { LIFETIME, servePicture } from './serve-picture.ts'

/** A widget that there is: its look, the place that it is about, and its sets. */
interface Wanted {
  readonly look: ReadWidget
  readonly place: PlaceOfFigures
  readonly sets: readonly KeySet[]
}

function wantedWidget(look: ReadWidget, { places, catalog }: Context): Wanted | null {
  const place = look.place === null ? null : placeOfFigures(places, look.place)
  const sets = setsNamed(look.set, catalog.sets)
  return place && sets.length > 0 ? { look, place, sets } : null
}

/** A picture in as many pixels as its address asks for. */
const asLarge = (picture: Picture, { isDouble }: ReadWidget): Picture =>
  isDouble ? doubled(picture) : picture

async function make(c: HonoContext<Env>, context: Context, { look, place, sets }: Wanted): Promise<Drawn> {
  const db = openForReading(c.env.DB)
  const { shown, changes, maxAge } = await pictureFacts(db, context, place, sets)
  const picture = widgetPicture({ ...shown, isDemo: isDemo(c.env), size: look.size, theme: look.theme })
  return drawn(await encode(asLarge(picture, look), look.format), changes, maxAge, c.env)
}

/**
 * `/w/<region>/<set>[-<size>][-<theme>][-2x].<format>`: the pictures for signatures. An address that names no
 * widget is answered with a picture as well: whoever shows it cannot read an error.
 */
export function widgetRoutes(context: Context) {
  const { siteName: site, sets } = context.catalog
  // No more of them than there are sizes, themes and formats.
  const notices = new Map<string, Drawn>()
  const nothingAt = async (look: ReadWidget, env: Bindings): Promise<Drawn> => {
    const name = `${look.size}-${look.theme}${look.isDouble ? '-2x' : ''}.${look.format}`
    const known = notices.get(name)
    if (known) return known
    const picture = asLarge(noticePicture({ ...look, site, isDemo: false }, NO_SUCH_WIDGET), look)
    const made = await drawn(await encode(picture, look.format), [], LIFETIME.nothing, env)
    notices.set(name, made)
    return made
  }
  return new Hono<Env>().get('/w/*', async (c) => {
    const path = new URL(c.req.url).pathname
    const look = readWidgetPath(path, context.places, sets)
    const wanted = wantedWidget(look, context)
    if (!wanted) {
      const name = fileName(site, `.${look.format}`)
      return pictureAnswer(c.req.raw, await nothingAt(look, c.env), name)
    }
    return servePicture(c, context, {
      fileName: fileName(site, path.replace('/w', '')),
      make: () => make(c, context, wanted),
      away: () =>
        encode(asLarge(noticePicture({ ...look, site, isDemo: isDemo(c.env) }, AWAY), look), look.format),
    })
  })
}
