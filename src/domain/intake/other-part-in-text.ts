import type { Catalog } from '../part/catalog.ts'
import { isNumberOf } from '../part/part-number.ts'

type Parts = Pick<Catalog, 'otherParts' | 'sets'>

const isOwn = (partNumber: string, { sets }: Parts) => sets.some((set) => isNumberOf(set, partNumber))

/**
 * A text without the part numbers in it: those of the sets, however written, and others where a hyphen shows
 * that they are one. Ten digits of another part are left: a telephone number looks the same.
 *
 * @example
 * withoutPartNumbers('43525-70911, call 4055550123', catalog) // => ' , call 4055550123'
 */
export const withoutPartNumbers = (text: string, parts: Parts): string =>
  text.replace(parts.otherParts.numbers, (found) =>
    isOwn(found, parts) || /\p{Pd}/u.test(found) ? ' ' : found,
  )

/** A space in a car's name may be left out, or be a hyphen. */
const patternOf = (car: string) =>
  car
    .split(' ')
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'))
    .join('[\\s-]?')

const namesCar = (text: string, cars: readonly string[]) =>
  cars.length > 0 &&
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${cars.map(patternOf).join('|')})(?!\\p{N})`, 'u').test(text)

/**
 * Whether a text names another part's number or another car: then its price may be of that one.
 *
 * @example
 * namesOtherPart('he quoted 43525-70911', catalog) // => true
 * namesOtherPart(`${twoKeySet.partNumber}, sold by itself`, catalog) // => false
 */
export function namesOtherPart(text: string, parts: Parts): boolean {
  const plain = text.normalize('NFKC')
  const numbers = plain.match(parts.otherParts.numbers) ?? []
  return numbers.some((number) => !isOwn(number, parts)) || namesCar(plain, parts.otherParts.cars)
}
