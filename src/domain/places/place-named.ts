import { nameWords } from '../text/name-words.ts'
import { ENDINGS } from './address-end.ts'
import type { Places } from './places.ts'

/** With or without spaces and hyphens, which addresses have in any way. */
const joined = (text: string) => text.replaceAll(' ', '')

/** Regions and countries by all that they are called, and by "usok" and "ok". */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  [...ENDINGS].flatMap(([code, names]) =>
    [...names, code.toLowerCase().replace('-', '')]
      .filter((name) => name !== '')
      .map((name) => [joined(name), code] as const),
  ),
)

/** No name of a place is longer. */
const LONGEST = 60

/**
 * The place that a piece of an address stands for: by its code, the end of it, or its name. What is a code of a
 * place is that place, whatever else is called so: "ca" is Canada, and California is "california".
 *
 * @returns its code; null where it is none of the catalogue's
 * @example
 * placeNamed('New-York', places) // => 'US-NY'
 * placeNamed('on', places) // => 'CA-ON'
 * placeNamed('ca', places) // => 'CA'
 */
export function placeNamed(text: string, places: Places): string | null {
  if (text.length > LONGEST) return null
  const code = text.toUpperCase()
  if (places.areasOf(code).length > 0) return code
  const words = nameWords(text).filter((word) => word !== 'of')
  const named = BY_NAME.get(joined(words.join(' '))) ?? ''
  return places.areasOf(named).length > 0 ? named : null
}
