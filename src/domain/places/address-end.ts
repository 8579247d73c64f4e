import { nameWords } from '../text/name-words.ts'
import records from './regions.json' with { type: 'json' }

/** How people write a region besides its name and its code. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'US-AL': ['Ala'],
  'US-AR': ['Ark'],
  'US-AZ': ['Ariz'],
  'US-CA': ['Calif'],
  'US-CO': ['Colo'],
  'US-CT': ['Conn'],
  'US-DE': ['Del'],
  'US-FL': ['Fla'],
  'US-IL': ['Ill'],
  'US-IN': ['Ind'],
  'US-KS': ['Kan', 'Kans'],
  'US-MA': ['Mass'],
  'US-MI': ['Mich'],
  'US-MN': ['Minn'],
  'US-MS': ['Miss'],
  'US-MT': ['Mont'],
  'US-ND': ['N Dak'],
  'US-NE': ['Neb', 'Nebr'],
  'US-NM': ['N Mex'],
  'US-NV': ['Nev'],
  'US-OK': ['Okla'],
  'US-OR': ['Ore'],
  'US-PA': ['Penn', 'Penna'],
  'US-SD': ['S Dak'],
  'US-TN': ['Tenn'],
  'US-TX': ['Tex'],
  'US-VI': ['Virgin Islands', 'USVI'],
  'US-WA': ['Wash'],
  'US-WI': ['Wis', 'Wisc'],
  'US-WV': ['W Va'],
  'US-WY': ['Wyo'],
  'CA-AB': ['Alta'],
  'CA-MB': ['Man'],
  'CA-NL': ['Newfoundland', 'Nfld'],
  'CA-NT': ['NWT'],
  'CA-ON': ['Ont'],
  'CA-PE': ['PEI'],
  'CA-QC': ['Que'],
  'CA-SK': ['Sask'],
  'CA-YT': ['Yukon Territory'],
}

/** How people write a country, and its postal codes: in one word or in two. */
const COUNTRIES: Readonly<Record<string, { readonly names: readonly string[]; readonly postal: RegExp }>> = {
  US: {
    names: ['US', 'USA', 'United States', 'United States of America'],
    postal: /^\d{5}( ?\d{4})?$/,
  },
  CA: { names: ['Canada', 'Can'], postal: /^[a-z]\d[a-z] ?\d[a-z]\d$/ },
}

/** Beside a region's name they are no place of their own: "Northern Virginia". */
const SIDES: ReadonlySet<string> = new Set(
  'north northern south southern east eastern west western central upstate downstate greater'.split(' '),
)

/** Regions with a city of their name. */
const CITIES: ReadonlySet<string> = new Set(['US-NY', 'CA-QC'])

// Names of dealers are read without it, cities are not.
const isNoOf = (word: string) => word !== 'of'

const asRead = (name: string): string => nameWords(name).filter(isNoOf).join(' ')

const NAMES: ReadonlyMap<string, string> = new Map(records.map(({ code, name }) => [code, asRead(name)]))

/** What can stand at the end of an address in a region or country, besides a postal code: all it is called. */
export const ENDINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...NAMES.keys(), ...Object.keys(COUNTRIES)].map((code) => {
    const names = [...(COUNTRIES[code.slice(0, 2)]?.names ?? []), ...(ALSO[code] ?? []), code.slice(3)]
    return [code, new Set([...names.map(asRead), NAMES.get(code) ?? ''])]
  }),
)

function isEnding(words: readonly string[], region: string): boolean {
  const text = words.filter(isNoOf).join(' ')
  return (
    text !== '' &&
    (ENDINGS.get(region)?.has(text) || COUNTRIES[region.slice(0, 2)]?.postal.test(text)) === true
  )
}

const isPlace = (word: string) => !SIDES.has(word)

/**
 * Whether the end of an address may be a city as well as its region.
 *
 * @example
 * mayBeCity(['new', 'york'], 'US-NY') // => true
 */
export const mayBeCity = (end: readonly string[], region: string): boolean =>
  CITIES.has(region) && end.join(' ') === NAMES.get(region)

/** No ending has more words: "United States Minor Outlying Islands". */
const LONGEST = 5

/**
 * The words of an address without what its end says of the region: its name or code, a postal code and the
 * country, in whatever order.
 *
 * @param isEnough whether what is left says where something is: otherwise the end stays. Points of the compass
 *   are left out of what it is asked about, because beside a region's name they are no place: "Northern Virginia"
 * @example
 * withoutRegion(['peoria', 'az', '85382', 'usa'], 'US-AZ', (rest) => rest.length > 0) // => ['peoria']
 * withoutRegion(['oklahoma', 'city'], 'US-OK', (rest) => rest.length > 0) // => ['oklahoma', 'city']
 */
export function withoutRegion(
  words: readonly string[],
  region: string,
  isEnough: (rest: readonly string[], end: readonly string[]) => boolean,
): readonly string[] {
  for (let length = LONGEST; length > 0; length -= 1) {
    const rest = words.slice(0, -length)
    const end = words.slice(-length)
    if (isEnding(end, region) && isEnough(rest.filter(isPlace), end))
      return withoutRegion(rest, region, isEnough)
  }
  return words
}

/**
 * Whether an address says nothing but the region; the name of some is that of a city, too.
 *
 * @example
 * saysOnlyRegion(['az', 'usa'], 'US-AZ') // => true
 * saysOnlyRegion(['new', 'york'], 'US-NY') // => false
 */
export function saysOnlyRegion(words: readonly string[], region: string): boolean {
  const last = withoutRegion(words, region, (rest) => rest.length > 0)
  return isEnding(last, region) && !mayBeCity(last, region)
}

/**
 * A city as somebody typed it, without the region that is said beside it anyway.
 *
 * @returns null where it says nothing but the region
 * @example
 * townText('Peoria, AZ 85382', 'US-AZ') // => 'Peoria'
 * townText('Kansas City', 'US-KS') // => 'Kansas City'
 */
export function townText(city: string, region: string): string | null {
  const all = nameWords(city)
  if (saysOnlyRegion(all, region)) return null
  const town = withoutRegion(all, region, (rest) => rest.length > 0)
  if (town.length === all.length) return city
  const ends = [...city.matchAll(/[^\p{L}\p{N}\p{M}]+|$/gu)].map(({ index }) => city.slice(0, index))
  return ends.find((begun) => nameWords(begun).join(' ') === town.join(' ')) ?? city
}
