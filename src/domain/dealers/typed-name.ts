import { nameWords } from '../text/name-words.ts'

interface TypedName {
  /** The dealer's words, as in its address. */
  readonly slug: string
  readonly name: string
  readonly city: string | null
}

/**
 * What to type for the dealer to be known again where only a name is asked for: the name, with the city
 * where that is what tells it from others of the name.
 *
 * @example
 * typedName({ slug: 'smith-tulsa', name: 'Smith', city: 'Tulsa' }) // => 'Smith, Tulsa'
 * typedName({ slug: 'smith-tulsa', name: 'Smith of Tulsa', city: 'Tulsa' }) // => 'Smith of Tulsa'
 */
export function typedName({ slug, name, city }: TypedName): string {
  const words = new Set(nameWords(name))
  return city === null || slug.split('-').every((word) => words.has(word)) ? name : `${name}, ${city}`
}

/**
 * The city, unless the name says it already.
 *
 * @example
 * cityBeside({ name: 'Smith of St. Louis', city: 'Saint Louis' }) // => null
 * cityBeside({ name: 'Smith', city: 'Tulsa' }) // => 'Tulsa'
 */
export function cityBeside({ name, city }: Pick<TypedName, 'name' | 'city'>): string | null {
  const words = new Set(nameWords(name))
  return city === null || nameWords(city).every((word) => words.has(word)) ? null : city
}
