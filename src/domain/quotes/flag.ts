/** What can be wrong with a published quote. */
export const FLAG_REASONS = ['wrong-price', 'wrong-dealer', 'duplicate', 'spam', 'private-data'] as const
export type FlagReason = (typeof FLAG_REASONS)[number]

/**
 * How many flags one sender places in a day, and how many of these hide words at once; others only wait. Of a
 * network's senders together `ofNetwork` says how many.
 */
export const FLAG_CAPS = { placed: 20, hiding: 3 } as const
