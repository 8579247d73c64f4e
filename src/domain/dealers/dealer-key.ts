import type { DealerWords } from '../part/catalog.ts'
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
const OF = new Set(['of', 'de', 'du'])

const isMeaningful = (word: string) => !FILLERS.has(word)

/** "OK" at the end of "Tulsa, OK". */
const withoutCode = (words: readonly string[], region: string) =>
  words.length > 1 && words.at(-1) === region.slice(3).toLowerCase() ? words.slice(0, -1) : words

/** Each word once, the maker's last; what comes to stand side by side is read as words again. */
function settled(words: readonly string[], maker: ReadonlySet<string>): string[] {
  const rank = (word: string) => Number(maker.has(word))
  const sorted = [...new Set(words)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const read = nameWords(sorted.join(' ')).filter(isMeaningful)
  return read.length === sorted.length ? sorted : settled(read, maker)
}

/** The name's words, and whether it says itself where the dealer is: "<maker> of Tulsa". */
function readName(name: string, maker: ReadonlySet<string>, isOwn: (word: string) => boolean) {
  const all = nameWords(name)
  // Only behind the maker: De Montrond is a name.
  const isOf = (word: string, at: number) => OF.has(word) && maker.has(all[at - 1] ?? '')
  const at = all.findIndex(isOf)
  return {
    said: all.filter((word, at) => isMeaningful(word) && !isOf(word, at)),
    saysPlace: at > 0 && all.slice(at + 1).some(isOwn),
  }
}

/**
 * What makes two dealers the same one: the same words in the same region, in whatever order and however
 * they are written. The city belongs to the words, whether it stands in the name or beside it; it does
 * not where the name itself says its place ("<maker> of Tulsa"), because many write their own town there.
 * A name of nothing but general words says nothing, and the maker's name alone says only with a city who
 * is meant.
 *
 * @param words which words are general, and which are the maker's
 * @returns the region and the words; null for a dealer that nobody can tell from another
 * @example
 * dealerKey({ name: "SMITH'S Motors Inc.", city: 'Tulsa', region: 'US-OK' }, { maker: [], generic: [] })
 * // => 'US-OK motors smiths tulsa'
 */
export function dealerKey({ name, city, region }: TypedDealer, words: DealerWords): string | null {
  const maker = new Set(words.maker)
  const general = new Set([...words.maker, ...words.generic, ...FILLERS])
  const isOwn = (word: string) => !general.has(word)
  const isMaker = (word: string) => maker.has(word)
  const { said, saysPlace } = readName(name ?? '', maker, isOwn)
  const town = withoutCode(nameWords(city ?? '').filter(isMeaningful), region)
  const place = saysPlace || !town.some(isOwn) ? [] : town
  const isBare = said.length > 0 && said.every(isMaker)
  if (!said.some(isOwn) && !(isBare && place.length > 0)) return null
  const short = withoutCode(said, region)
  const kept = short.some(isMaker) && short.some(isOwn) ? short : said
  const key = settled([...kept, ...place], maker)
  return key.some(isOwn) ? `${region} ${key.join(' ')}` : null
}
