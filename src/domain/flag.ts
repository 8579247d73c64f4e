/** What can be wrong with a published quote. */
export const FLAG_REASONS = ['wrong-price', 'wrong-dealer', 'duplicate', 'spam', 'private-data'] as const
export type FlagReason = (typeof FLAG_REASONS)[number]
