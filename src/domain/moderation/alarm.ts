/** One of a set's newest quotes in a country. */
export interface Arrival {
  readonly sender: string
  readonly heldForPrice: boolean
  /** It says that the set cannot be had. */
  readonly refused: boolean
  /** ISO 8601, UTC. */
  readonly receivedAt: string
}

const LAST = 20
const SENDERS = 5
const REFUSING = { senders: 3, days: 7 } as const

/**
 * Whether the market may have moved: the last 20 quotes come from at least 5 senders, and more than
 * half of those had a quote held for its price.
 *
 * @param arrivals newest first; only the first 20 are looked at
 * @example
 * marketMayHaveMoved([...'abcde'].map((sender) => ({ sender, heldForPrice: sender < 'd', refused: false, receivedAt: '2026-11-22' })))
 * // => true
 */
export function marketMayHaveMoved(arrivals: readonly Arrival[]): boolean {
  const last = arrivals.slice(0, LAST)
  const senders = new Set(last.map((arrival) => arrival.sender))
  const held = new Set(last.filter((arrival) => arrival.heldForPrice).map((arrival) => arrival.sender))
  return senders.size >= SENDERS && held.size > senders.size / 2
}

/**
 * Whether a set may be gone, or somebody wants it to look so: among the last 20 quotes, those of the newest 7 days
 * have at least 3 senders who were refused, and these are more than half of the senders.
 *
 * @param arrivals newest first; only the first 20 are looked at
 * @example
 * supplyMayHaveEnded([...'abcde'].map((sender) => ({ sender, heldForPrice: false, refused: sender < 'd', receivedAt: '2026-11-22' })))
 * // => true
 */
export function supplyMayHaveEnded(arrivals: readonly Arrival[]): boolean {
  const [newest] = arrivals
  if (!newest) return false
  const since = Date.parse(newest.receivedAt) - REFUSING.days * 86_400_000
  const last = arrivals.slice(0, LAST).filter(({ receivedAt }) => Date.parse(receivedAt) >= since)
  const senders = new Set(last.map(({ sender }) => sender))
  const refused = new Set(last.filter((arrival) => arrival.refused).map(({ sender }) => sender))
  return refused.size >= REFUSING.senders && refused.size > senders.size / 2
}
