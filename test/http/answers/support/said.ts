import { env } from 'cloudflare:workers'
import type { Places } from '../../../../src/domain/places/places.ts'
import { monthText } from '../../../../src/domain/text/day-text.ts'
import { moneyText } from '../../../../src/domain/text/money-text.ts'
import { regionText } from '../../../../src/views/parts/quotes/quote-words.ts'

interface Row {
  readonly kind: string
  readonly price_cents: number | null
  readonly cutting: string
  readonly cutting_cents: number | null
  readonly region: string
  readonly dealer: string | null
  readonly dealer_key: string | null
  readonly ships: number | null
  readonly quoted_on: string
}

/** What stands in the database of quotes, and what is made of them. */
const TABLES = ['quotes', 'counts', 'figures', 'dealer_words']

/** Forgets every quote. */
export async function forgetQuotes(): Promise<void> {
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)))
}

interface About {
  readonly set: string
  readonly region: string
}

/** The published quotes of a set and country, the newest first. */
async function publishedOf({ set, region }: About): Promise<Row[]> {
  const found = await env.DB.prepare(
    `SELECT * FROM quotes WHERE "set" = ? AND country = ? AND status = 'published' ORDER BY recency DESC`,
  )
    .bind(set, region.slice(0, 2))
    .all<Row>()
  return found.results
}

const placeIn = (region: string, places: Places) =>
  places.region(region)?.name ?? places.country(region)?.inText ?? region

function priceOf({ price_cents, cutting, cutting_cents, region }: Row, places: Places): string {
  const money = (cents: number) => moneyText(cents, places.country(region)?.currency ?? '')
  const price = money(price_cents ?? 0)
  if (cutting === 'included') return `${price} with cutting`
  if (cutting === 'unknown') return price
  return cutting_cents === null
    ? `${price} without cutting`
    : `${price} plus ${money(cutting_cents)} for cutting`
}

/**
 * Every line that may be said of a set on the phone, in its country: one a quote, beginning in a small letter.
 * Who refused since is not cited.
 */
export async function citable(about: About, places: Places): Promise<string[]> {
  const published = await publishedOf(about)
  const newestOf = (key: string) => published.find(({ dealer_key }) => dealer_key === key)
  const priced = published.filter(
    ({ price_cents, dealer_key }) =>
      price_cents !== null && (dealer_key === null || newestOf(dealer_key)?.price_cents !== null),
  )
  return priced.map((row) => {
    const { kind, dealer, region, quoted_on } = row
    const end = `in ${monthText(quoted_on)}`
    const [price, place] = [priceOf(row, places), placeIn(region, places)]
    const line =
      kind === 'paid'
        ? `an owner paid ${price} ${dealer === null ? `in ${place}` : `at ${dealer}`} ${end}`
        : `${dealer ?? `a dealer in ${place}`} asked ${price} ${end}`
    return line.charAt(0).toLowerCase() + line.slice(1)
  })
}

/** A dealer under "whom to call". */
export interface Listed {
  readonly dealer: string
  readonly place: string
}

/** Dealers of a set that did not refuse last, and are in reach of a place. */
export async function reachable(about: About, places: Places): Promise<Listed[]> {
  const named = Map.groupBy(
    (await publishedOf(about)).filter(({ dealer_key }) => dealer_key !== null),
    ({ dealer_key }) => dealer_key,
  )
  const division = places.region(about.region)?.division ?? null
  const isNear = ({ region }: Row) =>
    about.region.length === 2 ||
    region === about.region ||
    (division !== null && places.region(region)?.division === division)
  return [...named.values()].flatMap(([newest]) => {
    if (!newest || newest.dealer === null || newest.price_cents === null) return []
    if (!isNear(newest) && newest.ships === 0) return []
    return [{ dealer: newest.dealer, place: regionText(newest.region, places) }]
  })
}
