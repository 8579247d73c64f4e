import type { DealerFacts } from '../dealers/dealer-facts.ts'
import type { RemarkSnapshot } from '../dealers/remark.ts'
import type { FitReport } from '../part/fit-report.ts'
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
  'show-number',
  'leave-number-out',
  'dismiss',
] as const
export type QuoteAction = (typeof QUOTE_ACTIONS)[number]

/** What a moderator can do with a dealer, or with a remark on one. */
const DEALER_ACTIONS = ['merge', 'facts', 'remark'] as const
type DealerAction = (typeof DEALER_ACTIONS)[number]

/** What a moderator can do with a fit report. */
export const FIT_ACTIONS = ['remove-fit', 'restore-fit'] as const
export type FitAction = (typeof FIT_ACTIONS)[number]

export type Action = QuoteAction | DealerAction | FitAction
export type LoggedAction = Action | `undo-${Action}`

const ACTIONS: readonly string[] = [...QUOTE_ACTIONS, ...DEALER_ACTIONS, ...FIT_ACTIONS]

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

/** A fit report as the log keeps it: without who said so. */
export interface FitSnapshot extends FitReport {
  readonly removed: boolean
}

interface Entry<A extends Action, T> {
  readonly id: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly moderator: string
  /** What was done at once has the same one. */
  readonly actionId: string
  readonly action: A | `undo-${A}`
  /** The quote's or remark's id, the dealer's key or the fit report's number. */
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
export type RemarkEntry = Entry<'remark', RemarkSnapshot>
export type FitEntry = Entry<FitAction, FitSnapshot>

/** A line of the moderators' log. */
export type LogEntry = QuoteEntry | MergeEntry | FactsEntry | RemarkEntry | FitEntry

export const isQuoteEntry = (entry: LogEntry): entry is QuoteEntry => isQuoteAction(actionOf(entry.action))
export const isMergeEntry = (entry: LogEntry): entry is MergeEntry => actionOf(entry.action) === 'merge'
export const isFactsEntry = (entry: LogEntry): entry is FactsEntry => actionOf(entry.action) === 'facts'
export const isRemarkEntry = (entry: LogEntry): entry is RemarkEntry => actionOf(entry.action) === 'remark'

export const isFitEntry = (entry: LogEntry): entry is FitEntry =>
  (FIT_ACTIONS as readonly string[]).includes(actionOf(entry.action))

/** A fit report as a moderator sees it. */
export interface ModeratedFit extends FitSnapshot {
  readonly id: number
  /** Null once it is forgotten who sent it. */
  readonly sender: string | null
  readonly network: string | null
  /** ISO 8601, UTC. */
  readonly reportedAt: string
}

/**
 * Fit reports by their senders, in the order of each one's first; where the sender is forgotten, one by one.
 *
 * @example
 * groupsOfFits([{ id: 3, sender: 'a' }, { id: 2, sender: 'b' }, { id: 1, sender: 'a' }])
 * // => [[{ id: 3, sender: 'a' }, { id: 1, sender: 'a' }], [{ id: 2, sender: 'b' }]]
 */
export const groupsOfFits = <F extends Pick<ModeratedFit, 'id' | 'sender'>>(
  reports: readonly F[],
): readonly (readonly F[])[] => [...Map.groupBy(reports, ({ id, sender }) => sender ?? id).values()]

/** A quote as a moderator sees it: with its hidden text, and with what is said of it. */
export interface ModeratedQuote {
  readonly quote: Quote
  readonly version: number
  readonly textHidden: boolean
  /** Its sender has taken it off, so nobody can publish it again. */
  readonly withdrawn: boolean
  /** How many flags wait, by their reason, and what their senders have added. */
  readonly flags: readonly {
    readonly reason: string
    readonly flags: number
    readonly notes: readonly string[]
  }[]
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
  quote.status === 'held' ||
  (quote.status !== 'removed' && flags.length > 0) ||
  (quote.status === 'published' && quote.numberStanding === 'waiting')

/** Quotes of one sender, the newest first. */
export const newestFirst = (quotes: readonly ModeratedQuote[]): readonly ModeratedQuote[] =>
  quotes.toSorted((a, b) => (recencyOf(a.quote) < recencyOf(b.quote) ? 1 : -1))
