import * as v from 'valibot'
import type { Places } from '../domain/places/places.ts'
import { timeZoneOf } from '../domain/places/time-zone.ts'

/**
 * Whether a text is a day of the calendar, `YYYY-MM-DD`.
 *
 * @example
 * isDay('2026-02-30') // => false
 */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const MESSAGE = 'Give the day as year, month and day, like 2026-11-22.'

/** A day of the calendar. */
export const day = v.pipe(v.string(MESSAGE), v.isoDate(MESSAGE), v.check(isDay, MESSAGE))

/**
 * The day it is at a moment in a time zone.
 *
 * @returns the day in UTC where the zone is not known
 * @example
 * dayIn(new Date('2026-11-22T02:00:00Z'), 'America/Chicago') // => '2026-11-21'
 */
export function dayIn(now: Date, timeZone: string): string {
  try {
    // The Swedish way to write a day is ISO 8601.
    return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
  } catch {
    return now.toISOString().slice(0, 10)
  }
}

/**
 * The last day that has begun where the visitor is or where a dealer is: Guam is a day ahead of California for
 * most of the day.
 *
 * @param today the last day that has begun where the visitor is
 * @param region the dealer's; of a country alone its usual time zone is taken
 * @example
 * lastDayBegun('2026-11-22', new Date('2026-11-22T18:00:00Z'), 'US-GU', places) // => '2026-11-23'
 */
export function lastDayBegun(today: string, now: Date, region: string, places: Places): string {
  const there = dayIn(now, timeZoneOf(region) ?? places.country(region)?.timeZone ?? 'UTC')
  return there > today ? there : today
}

const DAY_MS = 86_400_000

const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/**
 * The day before a day.
 *
 * @example
 * dayBefore('2026-03-01') // => '2026-02-28'
 */
export const dayBefore = (day: string): string => shifted(day, -1)

/**
 * The day after a day.
 *
 * @example
 * dayAfter('2026-02-28') // => '2026-03-01'
 */
export const dayAfter = (day: string): string => shifted(day, 1)
