import { catalog } from '../../../src/catalog/catalog.ts'
import { type RegionMap, regionMap } from '../../../src/domain/figures/region-map.ts'
import { placeOfFigures } from '../../../src/domain/figures/set-figures.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import type { PlacePageModel, SetPageModel, Site } from '../../../src/views/models.ts'
import { chartsIn, lookupIn, places, shownAt } from '../../domain/support/quotes.ts'

export const site: Site = {
  catalog,
  places,
  assets: { 'site.css': '/a/site.css', 'form.js': '/a/form.js', 'near-you.js': '/a/near-you.js' },
  origin: 'https://fairkey.example',
  demo: false,
  contact: null,
  thisYear: 2026,
}

function placeAt(code: string) {
  const place = placeOfFigures(places, code)
  if (!place) throw new Error(`${code} is no place`)
  return { place, region: places.region(code) ?? null }
}

const from = (code: string, quotes: readonly Quote[]) =>
  quotes.filter(({ region }) => region === code || region.startsWith(`${code}-`))

/** A country's map of the 2-key set; a region has none. */
function mapAt(code: string, quotes: readonly Quote[]): RegionMap | null {
  const { country } = placeAt(code).place
  const { set } = shownAt(code, '2-key', quotes)
  return country.code === code ? regionMap(country, set, places, lookupIn(quotes, 2026)) : null
}

/** A place's page as it is drawn from some quotes. */
export function placeModel(code: string, quotes: readonly Quote[]): PlacePageModel {
  return {
    ...placeAt(code),
    sets: catalog.sets.map(({ name }) => shownAt(code, name, quotes)),
    quotes: from(code, quotes),
    more: false,
    shipping: quotes.filter(({ ships }) => ships === true),
    comparison: [],
    map: mapAt(code, quotes),
  }
}

/** A set's page as it is drawn from some quotes. */
export function setModel(code: string, set: string, quotes: readonly Quote[]): SetPageModel {
  const figures = shownAt(code, set, quotes)
  const charts = chartsIn(quotes, 2026)(figures.area.code, set) ?? null
  const ofSet = quotes.filter((quote) => quote.set === set)
  return {
    ...placeAt(code),
    figures,
    charts,
    all: catalog.sets.map(({ name }) => shownAt(code, name, quotes)),
    quotes: from(code, ofSet),
    more: false,
    whom: { groups: [], refused: [] },
    comparison: [],
    marked: null,
  }
}

interface Drawn {
  toString(): string | Promise<string>
}

/** A page's HTML. */
export const htmlOf = async (page: Drawn): Promise<string> => page.toString()

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
}

/** The text of some HTML, as a reader takes it in. */
export const textIn = (html: string): string =>
  html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<\/(?:p|li|h\d|dt|dd|div|th|td|option|legend|svg)>|<br ?\/?>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:quot|#39|amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/ +/g, ' ')

/** The lines of a page's text. */
export const linesOf = async (page: Drawn): Promise<readonly string[]> =>
  textIn(await htmlOf(page))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The text of a page's title. */
export const titleOf = async (page: Drawn): Promise<string> =>
  textIn(/<title>(.*?)<\/title>/.exec(await htmlOf(page))?.[1] ?? '')
