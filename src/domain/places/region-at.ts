import type { Places, Region } from './places.ts'
import records from './regions.json' with { type: 'json' }

/** Territories that have a country code of their own (ISO 3166-1), by that code. */
const TERRITORIES = new Map(
  records.flatMap(({ code, ownCountryCode }) => (ownCountryCode ? [[ownCountryCode, code]] : [])),
)

/**
 * The region that a country and its subdivision stand for, as ISO 3166 and the platform name them: a territory is
 * one by its country alone.
 *
 * @example
 * regionAt(places, 'US', 'OK')?.code // => 'US-OK'
 * regionAt(places, 'PR', undefined)?.code // => 'US-PR'
 */
export const regionAt = (places: Places, country: unknown, subdivision: unknown): Region | undefined =>
  places.region(`${country}-${subdivision}`) ?? places.region(TERRITORIES.get(String(country)) ?? '')
