import { moveQuote } from '../../db/quotes/move-quote.ts'
import { replaceReport } from '../../db/quotes/replace-report.ts'
import type { Changed } from '../../db/quotes/versioned-change.ts'
import {
  holdAfterChange,
  isSameReport,
  type Unchangeable,
  whyUnchangeable,
} from '../../domain/intake/change.ts'
import { screenWords } from '../../domain/intake/screening.ts'
import type { Quote, QuoteReport } from '../../domain/quotes/quote.ts'
import type { Context } from '../context/env.ts'
import type { Editable } from '../sender/edit-token.ts'
import { factsAbout, screenReport } from './screen-report.ts'

export type ChangedByOwner =
  | Changed
  /** It says so already. */
  | { readonly outcome: 'unchanged'; readonly quote: Quote }
  | { readonly outcome: Unchangeable }

/**
 * Changes a quote for its sender: screens what is new in it, and stores it. Safe to repeat: what is there
 * already is not stored again.
 *
 * @param seen the version that the sender decided on; left out, whatever is current
 * @throws where the database fails; whether the change was made is then not known
 */
export async function changeQuote(
  { db, current }: Editable,
  context: Context,
  report: QuoteReport,
  seen = current.version,
): Promise<ChangedByOwner> {
  const { quote, version, sender } = current
  const why = whyUnchangeable(quote, version)
  if (why === 'removed' || why === 'superseded') return { outcome: why }
  if (isSameReport(quote, report)) return { outcome: 'unchanged', quote }
  if (seen !== version) return { outcome: 'outdated' }
  if (why) return { outcome: why }
  const price = await screenReport(report, await factsAbout(db, context, report))
  const screened = { price, words: screenWords(report, context.catalog) }
  const hold = holdAfterChange(quote, report, screened, sender !== null)
  return replaceReport(db, context, current, report, hold, context.now().toISOString())
}

/**
 * Takes a quote off for its sender. Safe to repeat.
 *
 * @throws where the database fails; whether it was taken off is then not known
 */
export async function withdrawQuote(
  { db, current }: Editable,
  { places, now }: Context,
): Promise<Changed | { readonly outcome: 'unchanged' }> {
  if (current.quote.status === 'removed') return { outcome: 'unchanged' }
  return moveQuote(db, places, current, 'removed', now().toISOString())
}
