const text = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`))

/**
 * A day in words.
 *
 * @example
 * dayText('2011-09-24') // => '24 September 2011'
 */
export const dayText = (day: string): string => text(day, { day: 'numeric', month: 'long', year: 'numeric' })

/**
 * The month of a day, in words.
 *
 * @example
 * monthText('2011-09-24') // => 'September 2011'
 */
export const monthText = (day: string): string => text(day, { month: 'long', year: 'numeric' })

/** The calendar year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4))
