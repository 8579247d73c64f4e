import { nameWords } from '../text/name-words.ts'

interface TypedName {
  /** The dealer's words, as in its address. */
  readonly slug: string
  readonly name: string
  readonly city: string | null
}

/** A city without what follows it: the words that the dealer is known by. */
function townIn(city: string, known: ReadonlySet<string>): string {
  const ends = [...city.matchAll(/[^\p{L}\p{N}\p{M}]+|$/gu)].map(({ index }) => city.slice(0, index))
  return ends.filter((begun) => nameWords(begun).every((word) => known.has(word))).at(-1) ?? ''
}

/**
 * What to type for the dealer to be known again where only a name is asked for: the name, with the city
 * where that is what tells it from others of the name.
 *
 * @example
 * typedName({ slug: 'smith-tulsa', name: 'Smith', city: 'Tulsa, OK' }) // => 'Smith, Tulsa'
 * typedName({ slug: 'smith-tulsa', name: 'Smith of Tulsa', city: 'Tulsa' }) // => 'Smith of Tulsa'
 */
export function typedName({ slug, name, city }: TypedName): string {
  const dealer = new Set(slug.split('-'))
  const words = new Set(nameWords(name))
  const town = townIn(city ?? '', dealer)
  return town === '' || [...dealer].every((word) => words.has(word)) ? name : `${name}, ${town}`
}
