import type { DealerWords } from '../part/catalog.ts'
import { mayBeCity, saysOnlyRegion, withoutRegion } from '../places/address-end.ts'
import { nameWords } from '../text/name-words.ts'

/** Who and where, as somebody typed it; the region is always known. */
export interface TypedDealer {
  readonly name: string | null
  readonly city: string | null
  readonly region: string
}

/** What a name can do without: legal forms and little words. */
const FILLERS = new Set([
  'the',
  'of',
  'inc',
  'incorporated',
  'llc',
  'ltd',
  'ltee',
  'corp',
  'co',
  'dealership',
])
/** What a place follows after the maker's name. */
const OF = new Set(['of', 'de', 'du', 'in', 'at'])
/** Behind a desk they belong to it: "service center". */
const CENTERS = new Set(['center', 'centre'])

const isMeaningful = (word: string) => !FILLERS.has(word)

type Test = (word: string) => boolean

/** How words are read. */
interface Reading {
  readonly isMaker: Test
  readonly isDesk: Test
  /** Whether a word can say who is meant. */
  readonly isOwn: Test
  readonly region: string
}

function readingOf(words: DealerWords, region: string): Reading {
  const maker = new Set(words.maker)
  const desks = new Set(words.desks)
  const general = new Set([...maker, ...desks, ...words.generic, ...FILLERS, ...CENTERS])
  return {
    isMaker: (word) => maker.has(word),
    isDesk: (word) => desks.has(word),
    isOwn: (word) => !general.has(word),
    region,
  }
}

/** "Parts dept": beside the maker's name, or where several desks stand side by side. */
function withoutDesks(words: readonly string[], { isMaker, isDesk, isOwn }: Reading): readonly string[] {
  if (!words.some(isOwn)) return words
  const hasMaker = words.some(isMaker)
  const belongs = (at: number): boolean => {
    const word = words[at] ?? ''
    return isDesk(word) || (CENTERS.has(word) && at > 0 && belongs(at - 1))
  }
  return words.filter((_, at) => !belongs(at) || !(hasMaker || belongs(at - 1) || belongs(at + 1)))
}

/** A name without the region at its end: beside the maker's name, or where a postal code says that it is an address. */
function withoutEnd(words: readonly string[], saysPlace: boolean, reading: Reading): readonly string[] {
  const { isMaker, isOwn, region } = reading
  const hasMaker = words.some(isMaker)
  // "<maker> of Queens, New York" says its city before; "Norton <maker>, New York" may say it there.
  const isEnough = (rest: readonly string[], end: readonly string[]) =>
    rest.some(isOwn) && (!hasMaker || rest.some(isMaker)) && (saysPlace || !mayBeCity(end, region))
  const rest = withoutRegion(words, region, isEnough)
  return hasMaker || words.slice(rest.length).some((word) => /\d/.test(word)) ? rest : words
}

/** The name's words, and whether it says itself where the dealer is: "<maker> of Tulsa". */
function readName(name: string, reading: Reading) {
  const { isMaker, isOwn } = reading
  const words = nameWords(name).filter((word) => OF.has(word) || isMeaningful(word))
  const all = withoutDesks(words, reading)
  // Only behind the maker: De Montrond is a name.
  const isOf = (word: string, at: number) =>
    OF.has(word) && isMaker(all[at - 1] ?? '') && all.slice(at + 1).some(isOwn)
  const saysPlace = all.some(isOf)
  const said = all.filter((word, at) => isMeaningful(word) && !isOf(word, at))
  return { said: withoutEnd(said, saysPlace, reading), saysPlace }
}

/** The words of a city without its region; nothing where no city is said. */
function readTown(city: string, { isOwn, region }: Reading): readonly string[] {
  const said = nameWords(city).filter(isMeaningful)
  const town = saysOnlyRegion(said, region) ? [] : withoutRegion(said, region, (rest) => rest.some(isOwn))
  return town.some(isOwn) ? town : []
}

/** Each word once, the maker's last; what comes to stand side by side is read as words again. */
function settled(words: readonly string[], reading: Reading): readonly string[] {
  const rank = (word: string) => Number(reading.isMaker(word))
  const sorted = [...new Set(words)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const { said } = readName(sorted.join(' '), reading)
  return said.length === sorted.length ? sorted : settled(said, reading)
}

/**
 * What makes two dealers the same one: the same words in the same region, in whatever order and however
 * they are written. The city belongs to the words, whether it stands in the name or beside it; it does
 * not where the name itself says its place ("<maker> of Tulsa"), because many write their own town there.
 * The region behind the city says nothing more, nor does the desk that was asked. A name of nothing but
 * general words says nothing, and the maker's name alone says only with a city who is meant.
 *
 * @param words which words are general, and which are the maker's
 * @returns the region and the words; null for a dealer that nobody can tell from another
 * @example
 * dealerKey({ name: "SMITH'S Motors Inc.", city: 'Tulsa, OK', region: 'US-OK' }, catalog.dealerWords)
 * // => 'US-OK motors smiths tulsa'
 */
export function dealerKey({ name, city, region }: TypedDealer, words: DealerWords): string | null {
  const reading = readingOf(words, region)
  const { isMaker, isOwn } = reading
  const { said, saysPlace } = readName(name ?? '', reading)
  const place = saysPlace ? [] : readTown(city ?? '', reading)
  const isBare = said.length > 0 && said.every(isMaker)
  if (!said.some(isOwn) && !(isBare && place.length > 0)) return null
  const key = settled([...said, ...place], reading)
  return key.some(isOwn) ? `${region} ${key.join(' ')}` : null
}
