import { ENOUGH } from '../../../domain/figures/enough.ts'
import { type FiguresShown, figuresShown, type Prices } from '../../../domain/figures/figures-shown.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { firstYear } from '../../../domain/figures/window.ts'
import type { QuoteKind } from '../../../domain/quotes/quote.ts'
import type { ListFilter } from '../../../domain/quotes/quote-list.ts'
import { countText, listText } from '../../../domain/text/count-text.ts'
import { capital } from '../text/text.ts'
import { KIND_WORDS } from './quote-words.ts'

/**
 * A filter as a link names it.
 *
 * @example
 * filterLabel({ by: 'ships', ships: false }) // => 'Does not ship'
 */
export function filterLabel(filter: ListFilter): string {
  switch (filter.by) {
    case 'kind':
      return capital(KIND_WORDS[filter.kind])
    case 'year':
      return `${filter.year}`
    case 'ships':
      return filter.ships ? 'Ships' : 'Does not ship'
  }
}

const NOT_COUNTED = 'Such a report has no price, so the figures do not count it.'

const OF_KIND: Readonly<Record<QuoteKind, string>> = {
  quoted: 'Only what was quoted, not paid.',
  paid: 'Only what was paid.',
  'not-here': `Only dealers that cannot get it. ${NOT_COUNTED}`,
  discontinued: `Only dealers that say it is discontinued. ${NOT_COUNTED}`,
}

/** What a filter leaves, as a sentence. */
export function filterText(filter: ListFilter): string {
  switch (filter.by) {
    case 'kind':
      return OF_KIND[filter.kind]
    case 'year':
      return `Only quotes of ${filter.year}.`
    case 'ships':
      return filter.ships ? 'Only dealers that ship.' : 'Only dealers that do not ship.'
  }
}

const FILTER_NAMES = { kind: 'the kind', year: 'the year', ships: 'shipping' } as const

/**
 * Which filters are not taken, and why.
 *
 * @example
 * leftOutText(['year', 'ships']) // => 'One filter at a time: the year and shipping are left out.'
 */
export const leftOutText = (leftOut: readonly ListFilter['by'][]): string =>
  `One filter at a time: ${listText(leftOut.map((by) => FILTER_NAMES[by]))} ${leftOut.length === 1 ? 'is' : 'are'} left out.`

/** The median in the money that it is found in, of an old one with what it is today. */
function medianText({ lead, today }: FiguresShown): string {
  const median = (shown: Prices) => shown.money(shown.prices.medianCents)
  if (lead.dollarsOf !== null) return `about ${median(lead)} ${lead.unit}`
  return today ? `${median(lead)} ${lead.unit} (about ${median(today)} ${today.unit})` : median(lead)
}

/**
 * What the median rests on; null while there are too few quotes for one.
 *
 * @example
 * middleText(figures) // => 'The median, $390, is the price in the middle of all 3. Quotes of that price are marked.'
 */
function middleText(shown: FiguresShown): string | null {
  const { quotes, lead } = shown
  if (quotes < ENOUGH.median) return null
  const { prices } = lead
  const amount = medianText(shown)
  const [lower, upper] = prices.middleCents
  return lower === upper
    ? `The median, ${amount}, is the price in the middle of all ${quotes}. Quotes of that price are marked.`
    : `The median, ${amount}, lies halfway between the two prices in the middle of all ${quotes}. Quotes of these prices are marked.`
}

/** Which years count, and what the median rests on. */
export function countedText(figures: SetFigures, thisYear: number): string {
  const from = firstYear(figures.window, thisYear)
  const years = from === 0 ? 'Quotes of every year count.' : `Quotes since ${from} count.`
  const shown = figuresShown(figures)
  return [years, shown && middleText(shown)].filter((text) => text !== null).join(' ')
}

/**
 * How many quotes count, as a heading begins.
 *
 * @example
 * countedTitle(figures) // => '3 quotes counted'
 */
export const countedTitle = ({ counted }: Pick<SetFigures, 'counted'>): string =>
  counted ? `${countText(counted.quotes, 'quote')} counted` : 'No quotes counted yet'
