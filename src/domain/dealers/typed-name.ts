import { townText } from '../places/address-end.ts'
import { nameWords } from '../text/name-words.ts'

interface TypedName {
  /** The dealer's words, as in its address. */
  readonly slug: string
  readonly name: string
  readonly city: string | null
  readonly region: string
}

/**
 * What to type for the dealer to be known again where only a name is asked for: the name, with the city
 * where that is what tells it from others of the name.
 *
 * @example
 * typedName({ slug: 'smith-tulsa', name: 'Smith', city: 'Tulsa, OK', region: 'US-OK' }) // => 'Smith, Tulsa'
 * typedName({ slug: 'smith-tulsa', name: 'Smith of Tulsa', city: 'Tulsa', region: 'US-OK' }) // => 'Smith of Tulsa'
 */
export function typedName({ slug, name, city, region }: TypedName): string {
  const words = new Set(nameWords(name))
  const town = city === null ? null : townText(city, region)
  return town === null || slug.split('-').every((word) => words.has(word)) ? name : `${name}, ${town}`
}

/**
 * The city, unless the name says it already.
 *
 * @example
 * cityBeside({ name: 'Smith of St. Louis', city: 'Saint Louis', region: 'US-MO' }) // => null
 * cityBeside({ name: 'Smith', city: 'Tulsa, Oklahoma', region: 'US-OK' }) // => 'Tulsa'
 */
export function cityBeside({ name, city, region }: Omit<TypedName, 'slug'>): string | null {
  const words = new Set(nameWords(name))
  const town = city === null ? null : townText(city, region)
  return town === null || nameWords(town).every((word) => words.has(word)) ? null : town
}
