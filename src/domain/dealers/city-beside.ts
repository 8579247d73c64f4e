import { townText } from '../places/address-end.ts'
import { nameWords } from '../text/name-words.ts'
import type { NamedDealer } from './dealer.ts'

/**
 * The city, unless the name says it already.
 *
 * @example
 * cityBeside({ name: 'Smith of St. Louis', city: 'Saint Louis', region: 'US-MO' }) // => null
 * cityBeside({ name: 'Smith', city: 'Tulsa, Oklahoma', region: 'US-OK' }) // => 'Tulsa'
 */
export function cityBeside({ name, city, region }: Omit<NamedDealer, 'key'>): string | null {
  const words = new Set(nameWords(name))
  const town = city === null ? null : townText(city, region)
  return town === null || nameWords(town).every((word) => words.has(word)) ? null : town
}
