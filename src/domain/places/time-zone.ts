import records from './regions.json' with { type: 'json' }

/** Of several zones that of the part where a day begins first. */
const ZONES = new Map(records.map(({ code, timeZone }) => [code, timeZone]))

/**
 * The time zone of a region, by its name in the tz database (https://www.iana.org/time-zones). Of a region that
 * lies in several, the one where a day begins first: what is today anywhere in it is not in the future.
 *
 * @returns undefined for what is no region: a country has too many
 * @example
 * timeZoneOf('US-GU') // => 'Pacific/Guam'
 */
export const timeZoneOf = (region: string): string | undefined => ZONES.get(region)
