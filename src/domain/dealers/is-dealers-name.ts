import type { DealerWords } from '../part/catalog.ts'
import { nameWords } from '../text/name-words.ts'

/**
 * Whether a name says itself that it is a dealer's, and so nobody's private matter: it has a maker's name in it.
 *
 * @example
 * isDealersName('Norton Agricola', { maker: ['agricola'] }) // => true
 * isDealersName('John Doe', { maker: ['agricola'] }) // => false
 */
export const isDealersName = (name: string | null, { maker }: Pick<DealerWords, 'maker'>): boolean =>
  name !== null && nameWords(name).some((word) => maker.includes(word))
