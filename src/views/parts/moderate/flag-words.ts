import type { ModeratedQuote } from '../../../domain/moderation/moderation.ts'
import { FLAG_REASONS, type FlagReason } from '../../../domain/quotes/flag.ts'

/** What a flag says, in words. */
export const FLAG_WORDS: Readonly<Record<FlagReason, string>> = {
  'wrong-price': 'wrong price',
  'wrong-dealer': 'wrong dealer',
  duplicate: 'duplicate',
  spam: 'spam',
  'private-data': 'private data',
}

const isReason = (name: string): name is FlagReason => (FLAG_REASONS as readonly string[]).includes(name)

/**
 * The flags of a quote.
 *
 * @example
 * flagsText([{ reason: 'wrong-price', flags: 2 }, { reason: 'spam', flags: 1 }]) // => '2 × wrong price, 1 × spam'
 */
export const flagsText = (flags: readonly Omit<ModeratedQuote['flags'][number], 'notes'>[]): string =>
  flags.map(({ reason, flags }) => `${flags} × ${isReason(reason) ? FLAG_WORDS[reason] : reason}`).join(', ')
