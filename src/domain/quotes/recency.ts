/**
 * Sorts quotes from the oldest to the newest as plain text: by the day they were quoted, then by when
 * they were received, then by id, so that no two are equal.
 *
 * @example
 * recencyOf({ quotedOn: '2011-09-24', receivedAt: '2026-11-22T20:17:00.000Z', id: 'thread-4' })
 * // => '2011-09-24 2026-11-22T20:17:00.000Z thread-4'
 */
export function recencyOf(quote: { quotedOn: string; receivedAt: string; id: string }): string {
  return `${quote.quotedOn} ${quote.receivedAt} ${quote.id}`
}

/** The day of a recency. */
export const quotedOnOf = (recency: string): string => recency.slice(0, 10)

/** The quote of a recency. */
export const quoteIdOf = (recency: string): string => recency.slice(recency.lastIndexOf(' ') + 1)
