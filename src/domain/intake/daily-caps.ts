/**
 * How many quotes of one sender and day are published at once, for one set and in all; further ones
 * are held. Above `received` nothing more is taken that day. An owner who calls six dealers in an
 * afternoon stays well inside.
 */
export const DAILY_CAPS = { publishedPerSet: 6, published: 18, received: 40 } as const

/**
 * How many senders' worth is taken of one network: one line can be 65,536 senders, and a company's people, or
 * those of a telephone network, share one.
 */
export const SENDERS_A_NETWORK = 3

/**
 * A sender's cap as that of its network.
 *
 * @example
 * ofNetwork(DAILY_CAPS.publishedPerSet) // => 18
 */
export const ofNetwork = (cap: number): number => SENDERS_A_NETWORK * cap
