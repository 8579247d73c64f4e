import type { DealerFacts } from '../dealers/dealer-facts.ts'
import type { Quote } from '../quotes/quote.ts'
import { recencyOf } from '../quotes/recency.ts'

/** What a moderator can do with a quote. */
export const QUOTE_ACTIONS = [
  'publish',
  'remove',
  'correct',
  'show-text',
  'hide-text',
  'hide-name',
  'dismiss',
] as const
export type QuoteAction = (typeof QUOTE_ACTIONS)[number]

/** What a moderator can do with a dealer. */
const DEALER_ACTIONS = ['merge', 'facts'] as const
type DealerAction = (typeof DEALER_ACTIONS)[number]

export type Action = QuoteAction | DealerAction
export type LoggedAction = Action | `undo-${Action}`

const ACTIONS: readonly string[] = [...QUOTE_ACTIONS, ...DEALER_ACTIONS]

const isQuoteAction = (name: string): name is QuoteAction =>
  (QUOTE_ACTIONS as readonly string[]).includes(name)

/**
 * The action that a logged one is about: itself, or the one that it undoes.
 *
 * @example
 * actionOf('undo-remove') // => 'remove'
 */
export function actionOf(logged: LoggedAction): Action {
  const name = logged.replace(/^undo-/, '')
  if (!ACTIONS.includes(name)) throw new Error(`${logged} is no action of a moderator`)
  // Just looked up among them.
  return name as Action
}

/**
 * What undoing a logged action is logged as. Whoever undoes an undoing does it again.
 *
 * @example
 * undoingOf('remove') // => 'undo-remove'
 * undoingOf('undo-remove') // => 'remove'
 */
export const undoingOf = (logged: LoggedAction): LoggedAction => {
  const action = actionOf(logged)
  return logged === action ? `undo-${action}` : action
}

/** A quote as the log keeps it: all that a moderator can change. */
export interface QuoteSnapshot extends Omit<Quote, 'id' | 'receivedAt'> {
  readonly version: number
  /** How many flags wait for a moderator. */
  readonly waiting: number
}

/** Whether and into which dealer another one is merged, as the log keeps it. */
export interface MergeSnapshot {
  readonly into: string | null
  /** Dealers that were merged into this one before, and follow it. */
  readonly followers: readonly string[]
}

interface Entry<A extends Action, T> {
  readonly id: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly moderator: string
  /** What was done at once has the same one. */
  readonly actionId: string
  readonly action: A | `undo-${A}`
  /** The quote's id or the dealer's key. */
  readonly subject: string
  readonly before: T
  readonly after: T
  /** The entry that this one undoes. */
  readonly undoes: number | null
  /** Whether a later entry undoes this one. */
  readonly undone: boolean
}

export type QuoteEntry = Entry<QuoteAction, QuoteSnapshot>
export type MergeEntry = Entry<'merge', MergeSnapshot>
export type FactsEntry = Entry<'facts', DealerFacts>

/** A line of the moderators' log. */
export type LogEntry = QuoteEntry | MergeEntry | FactsEntry

export const isQuoteEntry = (entry: LogEntry): entry is QuoteEntry => isQuoteAction(actionOf(entry.action))
export const isMergeEntry = (entry: LogEntry): entry is MergeEntry => actionOf(entry.action) === 'merge'
export const isFactsEntry = (entry: LogEntry): entry is FactsEntry => actionOf(entry.action) === 'facts'

/** A quote as a moderator sees it: with its hidden text, and with what is said of it. */
export interface ModeratedQuote {
  readonly quote: Quote
  readonly version: number
  readonly textHidden: boolean
  /** Its sender has taken it off, so nobody can publish it again. */
  readonly withdrawn: boolean
  /** How many flags wait, by their reason. */
  readonly flags: readonly { readonly reason: string; readonly flags: number }[]
}

/** A sender or a network of a day with more published quotes than the caps of a day let through unseen. */
export interface OverCap {
  readonly whose: 'sender' | 'network'
  /** Its hash. */
  readonly label: string
  readonly published: number
}

/** Whether a moderator has something to decide about a quote. */
export const isWaiting = ({ quote, flags }: ModeratedQuote): boolean =>
  quote.status === 'held' || (quote.status !== 'removed' && flags.length > 0)

/** Quotes of one sender, the newest first. */
export const newestFirst = (quotes: readonly ModeratedQuote[]): readonly ModeratedQuote[] =>
  quotes.toSorted((a, b) => (recencyOf(a.quote) < recencyOf(b.quote) ? 1 : -1))
