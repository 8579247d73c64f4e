import type { NamedDealer } from '../domain/dealers/dealer.ts'
import type { Remark } from '../domain/dealers/remark.ts'
import type { ChartedWindow } from '../domain/figures/figures.ts'
import type { LogEntry, ModeratedFit, ModeratedQuote, OverCap } from '../domain/moderation/moderation.ts'
import type { MonthlyCounts } from '../domain/moderation/monthly-counts.ts'
import type { Neighbour } from '../domain/moderation/neighbours.ts'
import type { FactsErrors, FactsValues } from '../input/dealer-facts.ts'
import type { FormError, FormValues } from '../input/submit-form.ts'
import type { Site } from './models.ts'

/** What every page for moderators is drawn with. */
export interface ModeratorSite extends Site {
  /** Who is logged in. */
  readonly moderator: string
}

/** `/moderate/login` */
export interface LoginPageModel {
  /** '' where nothing is wrong. */
  readonly error: string
  readonly name: string
}

/** Where a price lies among those that count in its country. */
export interface PriceSurroundings {
  /** All that count for the set in the country; null where there are none. */
  readonly figures: ChartedWindow | null
  /** The quote's own price in constant dollars. */
  readonly constantCents: number
  readonly neighbours: readonly Neighbour[]
}

/** A quote with what helps to decide about it. */
export interface Card extends ModeratedQuote {
  /** Null for a report without a price. */
  readonly surroundings: PriceSurroundings | null
}

/** All of one sender. */
export interface CardGroup {
  readonly sender: string | null
  readonly network: string | null
  /** What waits for a decision. */
  readonly waiting: readonly Card[]
  /** What else the sender has sent, and is not removed. */
  readonly others: readonly ModeratedQuote[]
}

/** A set in a country that somebody should look at. */
export interface Alarm {
  readonly country: string
  readonly set: string
}

/** What was just done, to be undone. */
export interface JustDone {
  readonly entries: readonly LogEntry[]
  /** How many things were left alone because they had changed. */
  readonly outdated: number
  /** Senders and networks of whom more is published now than the caps of a day let through. */
  readonly overCap: readonly OverCap[]
}

/** `/moderate` */
export interface QueuePageModel {
  readonly groups: readonly CardGroup[]
  readonly held: number
  /** What was said about dealers and waits, the longest waiting first. */
  readonly remarks: readonly Remark[]
  readonly page: number
  readonly more: boolean
  /** Where the market may have moved. */
  readonly moved: readonly Alarm[]
  /** What may be gone, or is made to look so. */
  readonly ended: readonly Alarm[]
  readonly justDone: JustDone | null
}

/** `/moderate/quotes/<id>` */
export interface ModerateQuotePageModel {
  readonly card: Card
  readonly values: FormValues
  readonly errors: readonly FormError[]
  readonly today: string
  readonly entries: readonly LogEntry[]
  readonly justDone: JustDone | null
}

/** `/moderate/log` */
export interface LogPageModel {
  readonly entries: readonly LogEntry[]
  readonly next: number | null
  readonly justDone: JustDone | null
}

/** `/moderate/fit` */
export interface ModerateFitPageModel {
  /** By sender, the newest first. */
  readonly groups: readonly (readonly ModeratedFit[])[]
  /** The number that the page begins before; null on the first one. */
  readonly before: number | null
  readonly next: number | null
  readonly justDone: JustDone | null
}

/** `/moderate/dealers` */
export interface ModerateDealersPageModel {
  readonly region: string | null
  readonly dealers: readonly NamedDealer[]
  /** Where the next page begins; null on the last one. */
  readonly next: string | null
}

/** `/moderate/dealers/us-ok/smith` */
export interface ModerateDealerPageModel {
  readonly dealer: NamedDealer
  readonly quotes: number
  /** What was said about it and waits. */
  readonly remarks: readonly Remark[]
  readonly facts: FactsValues
  readonly errors: FactsErrors
  /** Other dealers of the region, to merge it into. */
  readonly others: readonly NamedDealer[]
  readonly mergeError: string | null
  /** The last log entries that a change is made on. */
  readonly seen: { readonly facts: number; readonly merge: number }
  readonly entries: readonly LogEntry[]
  readonly justDone: JustDone | null
}

/** `/moderation` */
export interface ModerationPageModel {
  /** Newest first; the first one is the current month. */
  readonly months: readonly MonthlyCounts[]
  readonly held: number
}
