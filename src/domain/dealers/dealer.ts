import type { Quote } from '../quotes/quote.ts'
import { recencyOf } from '../quotes/recency.ts'

/** Of one dealer no more quotes are counted than this: reading must not grow with their number. */
export const QUOTES_COUNTED = 100

/** A dealer's name and city as they were typed last; of a merged one, not by its other names. */
export interface NamedDealer {
  /** What `dealerKey` makes of them. */
  readonly key: string
  readonly region: string
  readonly name: string
  readonly city: string | null
}

/** What the published quotes of one dealer say of it. */
export interface Dealer extends NamedDealer {
  /** How many there are; `QUOTES_COUNTED` stands for that many or more. */
  readonly quotes: number
  readonly newestQuotedOn: string
  /** Whether it ships to other regions, by the newest quote that says so; null where none does. */
  readonly ships: boolean | null
  /** The newest quote of each set that has one, newest first. */
  readonly newest: readonly Quote[]
}

/**
 * A dealer's place in addresses: its words.
 *
 * @example
 * dealerSlug('US-OK south tulsa smith') // => 'south-tulsa-smith'
 */
export const dealerSlug = (key: string): string => key.slice(key.indexOf(' ') + 1).replaceAll(' ', '-')

/**
 * The other way round.
 *
 * @example
 * dealerKeyAt('US-OK', 'south-tulsa-smith') // => 'US-OK south tulsa smith'
 */
export const dealerKeyAt = (region: string, slug: string): string => `${region} ${slug.replaceAll('-', ' ')}`

/** A dealer as its quotes describe it. */
export function dealerOf(
  key: string,
  newest: readonly Quote[],
  facts: Pick<Dealer, 'name' | 'city' | 'quotes' | 'ships'>,
): Dealer | null {
  const byRecency = newest.toSorted((a, b) => (recencyOf(a) < recencyOf(b) ? 1 : -1))
  const [last] = byRecency
  if (!last) return null
  return { key, region: last.region, newestQuotedOn: last.quotedOn, newest: byRecency, ...facts }
}

/**
 * Dealers by their names, where somebody looks for one.
 *
 * @example
 * byName([{ key: 'b', name: 'Smith' }, { key: 'a', name: 'Jones' }]).map(({ name }) => name)
 * // => ['Jones', 'Smith']
 */
export const byName = <T extends Pick<NamedDealer, 'key' | 'name'>>(dealers: readonly T[]): T[] =>
  [...dealers].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.key < b.key ? -1 : 1))
