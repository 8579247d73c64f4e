import type { KeySet } from './catalog.ts'
import type { OtherParts } from './other-parts.ts'

/**
 * The letters and digits of a part number alone: hyphens come and go.
 *
 * @example
 * bareNumber('43525-70911') // => '4352570911'
 */
export const bareNumber = (partNumber: string): string => partNumber.replace(/[^0-9a-z]/gi, '').toUpperCase()

/**
 * Whether a part number is a set's own one, however written; what follows says the colour.
 *
 * @example
 * isNumberOf({ partNumber: '43525-70911' }, '4352570911') // => true
 */
export const isNumberOf = (set: Pick<KeySet, 'partNumber'>, partNumber: string): boolean =>
  bareNumber(partNumber).startsWith(bareNumber(set.partNumber))

/**
 * A part number in the one way that it is written in full.
 *
 * @returns null for what is not one part number as the maker writes it, and nothing else
 * @example
 * numberInFull('43525 70911', catalog.otherParts) // => '43525-70911'
 * numberInFull('the new one', catalog.otherParts) // => null
 */
export function numberInFull(typed: string, { numbers, hyphensAfter }: OtherParts): string | null {
  const plain = typed.normalize('NFKC').trim()
  const [found] = plain.match(numbers) ?? []
  if (found !== plain) return null
  const bare = bareNumber(plain)
  return [0, ...hyphensAfter]
    .map((from, at) => bare.slice(from, hyphensAfter[at]))
    .filter((group) => group !== '')
    .join('-')
}
