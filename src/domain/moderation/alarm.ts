/** One of a set's newest quotes in a country. */
export interface Arrival {
  readonly sender: string
  readonly heldForPrice: boolean
}

const LAST = 20
const SENDERS = 5

/**
 * Whether the market may have moved: the last 20 quotes come from at least 5 senders, and more than
 * half of those had a quote held for its price.
 *
 * @param arrivals newest first; only the first 20 are looked at
 * @example
 * marketMayHaveMoved([...'abcde'].map((sender) => ({ sender, heldForPrice: sender < 'd' }))) // => true
 */
export function marketMayHaveMoved(arrivals: readonly Arrival[]): boolean {
  const last = arrivals.slice(0, LAST)
  const senders = new Set(last.map((arrival) => arrival.sender))
  const held = new Set(last.filter((arrival) => arrival.heldForPrice).map((arrival) => arrival.sender))
  return senders.size >= SENDERS && held.size > senders.size / 2
}
