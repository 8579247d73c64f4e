import type { KeySet } from '../part/catalog.ts'
import { WIDGET_FORMATS, type WidgetFormat } from '../part/forum.ts'
import type { Places } from '../places/places.ts'

export const WIDGET_SIZES = ['card', 'bar', 'button'] as const
export type WidgetSize = (typeof WIDGET_SIZES)[number]

export const WIDGET_THEMES = ['light', 'dark', 'optitron'] as const
export type WidgetTheme = (typeof WIDGET_THEMES)[number]

/** Width and height in pixels. */
export const WIDGET_PIXELS: Readonly<Record<WidgetSize, readonly [width: number, height: number]>> = {
  card: [400, 60],
  bar: [350, 19],
  button: [88, 31],
}

/** In place of a set: all of them. */
export const ALL_SETS = 'all'

/** Which picture: of a place, of one set or all, and how it looks. */
export interface WidgetAddress {
  /** `US-OK`, or a country's code. */
  readonly place: string
  /** A set's short name, or `all`. */
  readonly set: string
  readonly size: WidgetSize
  readonly theme: WidgetTheme
  readonly format: WidgetFormat
  /** A png of twice the pixels, for sharp screens. */
  readonly isDouble?: true
}

/** What an address ends in where the picture has twice the pixels. */
const DOUBLE = '2x'

/**
 * Where a picture lies; what is the default is left out, so that signatures stay short.
 *
 * @example
 * widgetPath({ place: 'US-OK', set: '2', size: 'card', theme: 'light', format: 'gif' }) // => '/w/us-ok/2.gif'
 * widgetPath({ place: 'US', set: 'all', size: 'bar', theme: 'dark', format: 'png' }) // => '/w/us/all-bar-dark.png'
 * widgetPath({ place: 'US', set: '2', size: 'card', theme: 'dark', format: 'png', isDouble: true }) // => '/w/us/2-dark-2x.png'
 */
export function widgetPath({ place, set, size, theme, format, isDouble }: WidgetAddress): string {
  const look = [
    ...(size === 'card' ? [] : [size]),
    ...(theme === 'light' ? [] : [theme]),
    ...(isDouble ? [DOUBLE] : []),
  ]
  return `/w/${place.toLowerCase()}/${[set, ...look].join('-')}.${format}`
}

/**
 * The sets that an address names by a short name.
 *
 * @example
 * setsNamed('2', sets).map(({ name }) => name) // => ['2-key']
 * setsNamed('all', sets).length // => 3
 */
export const setsNamed = (short: string | null, sets: readonly KeySet[]): readonly KeySet[] =>
  short === ALL_SETS ? sets : sets.filter((set) => set.short === short)

/** What an address asks for, as far as it can be read: the look is kept where the place or set is unknown. */
export interface ReadWidget {
  readonly place: string | null
  readonly set: string | null
  readonly size: WidgetSize
  readonly theme: WidgetTheme
  readonly format: WidgetFormat
  readonly isDouble?: true
}

const last = <T extends string>(known: readonly T[], parts: readonly string[]): T | undefined =>
  known.find((one) => parts.includes(one))

/**
 * Reads an address the other way round. Only the one spelling that `widgetPath` gives names a place and a
 * set: every other would be a picture more to draw and to keep.
 *
 * @param path as it was asked for, without a query
 * @example
 * readWidgetPath('/w/us-ok/2-bar.png', places, sets)
 * // => { place: 'US-OK', set: '2', size: 'bar', theme: 'light', format: 'png' }
 * readWidgetPath('/w/atlantis/2-bar.png', places, sets).place // => null
 */
export function readWidgetPath(path: string, places: Places, sets: readonly KeySet[]): ReadWidget {
  const [, slug = '', name = '', format = ''] = /^\/w\/([^/]*)\/?(.*?)(?:\.([a-z]+))?$/.exec(path) ?? []
  const [short = '', ...look] = name.split('-')
  const place = slug.toUpperCase()
  const known = last(WIDGET_FORMATS, [format]) ?? 'png'
  const isDouble = known === 'png' && look.includes(DOUBLE)
  const read = {
    size: last(WIDGET_SIZES, look) ?? 'card',
    theme: last(WIDGET_THEMES, look) ?? 'light',
    format: known,
    ...(isDouble ? { isDouble } : {}),
  } as const
  const isThere = places.areasOf(place).length > 0 && setsNamed(short, sets).length > 0
  const isCanonical = isThere && widgetPath({ place, set: short, ...read }) === path
  return isCanonical ? { place, set: short, ...read } : { place: null, set: null, ...read }
}
