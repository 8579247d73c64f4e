// Made once: a page writes hundreds of days.
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const SHORT_MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' })

const dateOf = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`)

/**
 * A day in words; of a point in time, its day in UTC.
 *
 * @throws RangeError for what is no day
 * @example
 * dayText('2011-09-24') // => '24 September 2011'
 */
export const dayText = (day: string): string => DAY.format(dateOf(day))

/**
 * The month of a day, in words.
 *
 * @throws RangeError for what is no day
 * @example
 * monthText('2011-09-24') // => 'September 2011'
 */
export const monthText = (day: string): string => MONTH.format(dateOf(day))

/**
 * The month of a day where space is short.
 *
 * @throws RangeError for what is no day
 * @example
 * shortMonthText('2011-09-24') // => 'Sep 2011'
 */
export const shortMonthText = (day: string): string => SHORT_MONTH.format(dateOf(day))

/**
 * The calendar year of a day.
 *
 * @example
 * yearOf('2011-09-24') // => 2011
 */
export const yearOf = (day: string): number => Number(day.slice(0, 4))
