import type { DealerFacts } from '../../../domain/dealers/dealer-facts.ts'
import type { RemarkOutcome, RemarkSnapshot } from '../../../domain/dealers/remark.ts'
import {
  type FitSnapshot,
  isFactsEntry,
  isFitEntry,
  isQuoteEntry,
  isRemarkEntry,
  type LogEntry,
  type QuoteSnapshot,
} from '../../../domain/moderation/moderation.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import type { ModeratorSite } from '../../moderate-models.ts'
import { currencyOf, KIND_WORDS, proofText, regionText } from '../quotes/quote-words.ts'
import { capital } from '../text/text.ts'

/** One thing that became another. */
export interface Change {
  readonly what: string
  readonly from: string
  readonly to: string
}

type Fact<T> = readonly [what: string, text: (of: T) => string]

const said = (text: string | null) => text ?? 'none'
const yesOrNo = (is: boolean | null) => (is === null ? 'not said' : is ? 'yes' : 'no')

const quoteFacts = (site: ModeratorSite): readonly Fact<QuoteSnapshot>[] => {
  const { work } = site.catalog.words
  const money = (cents: number | null, { region }: QuoteSnapshot) =>
    cents === null ? 'none' : moneyText(cents, currencyOf(region, site.places))
  return [
    ['Status', ({ status }) => status],
    ['Text', ({ textHidden }) => (textHidden ? 'hidden' : 'shown')],
    ['Dealer’s name', ({ nameHidden }) => (nameHidden ? 'hidden' : 'shown')],
    ['Set', ({ set }) => set],
    ['What it is', ({ kind }) => KIND_WORDS[kind]],
    ['Price', (quote) => money(quote.priceCents, quote)],
    ['Where', ({ region }) => regionText(region, site.places)],
    ['City', ({ city }) => said(city)],
    ['Dealer', ({ dealer }) => said(dealer)],
    ['Day', ({ quotedOn }) => dayText(quotedOn)],
    [capital(work), ({ cutting }) => cutting],
    [`Price of ${work}`, (quote) => money(quote.cuttingCents, quote)],
    ['Price of fitting', (quote) => money(quote.fittingCents, quote)],
    ['Asked at first', (quote) => money(quote.firstAskedCents, quote)],
    ['Number named instead', ({ namedNumber }) => said(namedNumber)],
    ['That number is', ({ numberStanding }) => numberStanding ?? 'none'],
    ['Ships', ({ ships }) => yesOrNo(ships)],
    ['Proof', ({ proof }) => proofText(proof, site.catalog)],
    ['Note', ({ note }) => said(note)],
    ['Link', ({ sourceUrl }) => said(sourceUrl)],
    ['Flags waiting', ({ waiting }) => String(waiting)],
  ]
}

const DEALER_FACTS: readonly Fact<DealerFacts>[] = [
  ['Phone', ({ phone }) => said(phone)],
  ['Link', ({ link }) => said(link)],
  ['Statement', ({ statement }) => said(statement)],
  ['Stated on', ({ statedOn }) => (statedOn === null ? 'none' : dayText(statedOn))],
]

const FIT_FACTS: readonly Fact<FitSnapshot>[] = [['Counted', ({ removed }) => yesOrNo(!removed)]]

const OUTCOMES: Readonly<Record<RemarkOutcome, string>> = {
  'put-right': 'put right, or stated',
  'nothing-to-do': 'nothing to do',
}

const REMARK: readonly Fact<RemarkSnapshot>[] = [
  ['Answer', ({ outcome }) => (outcome === null ? 'none' : OUTCOMES[outcome])],
]

const between = <T>(facts: readonly Fact<T>[], before: T, after: T): readonly Change[] =>
  facts
    .map(([what, text]) => ({ what, from: text(before), to: text(after) }))
    .filter(({ from, to }) => from !== to)

/** What an entry of the log changed, in words; of a merging its sentence says it all. */
export function changesOf(entry: LogEntry, site: ModeratorSite): readonly Change[] {
  if (isQuoteEntry(entry)) return between(quoteFacts(site), entry.before, entry.after)
  if (isFitEntry(entry)) return between(FIT_FACTS, entry.before, entry.after)
  if (isRemarkEntry(entry)) return between(REMARK, entry.before, entry.after)
  return isFactsEntry(entry) ? between(DEALER_FACTS, entry.before, entry.after) : []
}
