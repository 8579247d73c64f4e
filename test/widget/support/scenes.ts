import { catalog } from '../../../src/catalog/catalog.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import {
  ALL_SETS,
  WIDGET_SIZES,
  WIDGET_THEMES,
  type WidgetSize,
  type WidgetTheme,
} from '../../../src/domain/widgets/widget-address.ts'
import { widgetFigures } from '../../../src/domain/widgets/widget-figures.ts'
import { openGraph } from '../../../src/widget/layouts/open-graph.ts'
import type { Picture } from '../../../src/widget/picture.ts'
import type { WidgetRequest } from '../../../src/widget/request.ts'
import { widgetPicture } from '../../../src/widget/widget-picture.ts'
import { places, quoteOf, shownAt, thread } from '../../domain/support/quotes.ts'

interface Some {
  readonly count: number
  readonly region: string
  readonly set: string
  readonly cents: number
  readonly step?: number
  readonly year?: number
}

/** Quotes of one region and set, one a month, each dearer than the one before. */
function some({ count, region, set, cents, step = 1000, year = 2026 }: Some): readonly Quote[] {
  return Array.from({ length: count }, (_, n) => {
    const price = cents + n * step
    return quoteOf({
      id: `${region}-${set}-${year}-${n}`,
      region,
      set,
      priceCents: price,
      quotedOn: `${year}-${String(1 + (n % 9)).padStart(2, '0')}-10`,
    })
  })
}

const dearest = { count: 5, region: 'US-UM', cents: 400_050, step: 24_950, year: 2013 }

/** What there can be to show: what is said, and where it is asked for. */
export const SCENES: Readonly<Record<string, { readonly code: string; readonly quotes: readonly Quote[] }>> =
  {
    'launch in Oklahoma': { code: 'US-OK', quotes: thread },
    'launch in the US': { code: 'US', quotes: thread },
    'recent in Oklahoma': {
      code: 'US-OK',
      quotes: [
        ...thread,
        ...some({ count: 12, region: 'US-OK', set: '2-key', cents: 36_000, step: 700 }),
        ...some({ count: 3, region: 'US-OK', set: '1-key', cents: 21_000 }),
        ...some({ count: 4, region: 'US-TX', set: '3-key', cents: 61_000 }),
      ],
    },
    'one quote, longest name': {
      code: 'US-UM',
      quotes: some({ count: 1, region: 'US-UM', set: '2-key', cents: 35_050 }),
    },
    'two old Canadian quotes': {
      code: 'CA-NL',
      quotes: some({ count: 2, region: 'CA-NL', set: '2-key', cents: 135_050, year: 2015 }),
    },
    'longest name, highest prices': {
      code: 'US-UM',
      quotes: catalog.sets.flatMap(({ name }) => some({ ...dearest, set: name })),
    },
    'longest Canadian name, highest prices': {
      code: 'CA-NL',
      quotes: catalog.sets.flatMap(({ name }) => some({ ...dearest, region: 'CA-NL', set: name })),
    },
    'old and recent together': {
      code: 'CA-QC',
      quotes: [
        ...some({ count: 1, region: 'CA-ON', set: '2-key', cents: 461_050, year: 2011 }),
        ...some({ count: 2, region: 'CA-BC', set: '2-key', cents: 441_050, year: 2026 }),
        ...some({ count: 3, region: 'CA-ON', set: '1-key', cents: 61_050, year: 2012 }),
      ],
    },
    'nobody could get it': {
      code: 'US-OK',
      quotes: [
        ...thread,
        ...['2-key', '3-key'].flatMap((set) =>
          ['US-TX', 'US-CA', 'US-NY'].map((region, n) =>
            quoteOf({
              id: `no-${set}-${n}`,
              set,
              region,
              kind: 'not-here',
              priceCents: null,
              quotedOn: `2026-0${n + 2}-10`,
            }),
          ),
        ),
      ],
    },
    'six years and three': {
      code: 'US-OK',
      quotes: [
        ...some({ count: 4, region: 'US-TX', set: '1-key', cents: 21_050 }),
        ...some({ count: 4, region: 'US-OK', set: '2-key', cents: 36_000, year: 2022 }),
        ...some({ count: 3, region: 'US-OK', set: '3-key', cents: 50_000, year: 2012 }),
      ],
    },
    'nothing yet': { code: 'US-VI', quotes: [] },
  }

/** What a picture is made of: of one set, or of all. */
export function requestOf(scene: string, set: string): Omit<WidgetRequest, 'size' | 'theme'> {
  const found = SCENES[scene]
  if (!found) throw new Error(`there is no scene "${scene}"`)
  const { code, quotes } = found
  const wanted = catalog.sets.filter(({ short }) => set === ALL_SETS || short === set)
  const [first, ...others] = wanted.map((one) => widgetFigures(shownAt(code, one.name, quotes), 2026))
  if (!first) throw new Error(`there is no set "${set}"`)
  const name = places.region(code)?.name ?? places.country(code)?.name ?? code
  return {
    site: 'FairKey',
    isDemo: false,
    part: 'ROM set',
    car: ['Lexus SC', 'SC'],
    place: [name, code.slice(3) || code],
    sets: [first, ...others],
  }
}

export interface Named {
  readonly name: string
  readonly size: WidgetSize
  readonly theme: WidgetTheme
  readonly picture: Picture
}

/** Every size and theme of every scene, of the 2-key set and of all. */
export const WIDGETS: readonly Named[] = Object.keys(SCENES).flatMap((scene) =>
  ['2', ALL_SETS].flatMap((set) =>
    WIDGET_SIZES.flatMap((size) =>
      WIDGET_THEMES.map((theme) => ({
        name: `${scene}, ${set}, ${size}, ${theme}`,
        size,
        theme,
        picture: widgetPicture({ ...requestOf(scene, set), size, theme }),
      })),
    ),
  ),
)

/** The pictures beside links, of every scene. */
export const OPEN_GRAPHS = Object.keys(SCENES).flatMap((scene) =>
  ['2', ALL_SETS].map((set) => ({
    name: `${scene}, ${set}`,
    picture: openGraph({ ...requestOf(scene, set), theme: 'light' }),
  })),
)
