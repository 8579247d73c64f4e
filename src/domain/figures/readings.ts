import { yearOf } from '../text/day-text.ts'
import { toConstantCents } from './constant-dollars.ts'
import { ENOUGH, recentFrom } from './enough.ts'
import type { FiguresShown } from './figures-shown.ts'
import type { CheapestQuote, SetFigures } from './set-figures.ts'
import { yearsText } from './text/figures-text.ts'

/** What was said in its own money and time. */
export interface Then {
  readonly text: string
  readonly money: string
  /** Of the first and of the last quote that it is of. */
  readonly years: readonly [first: number, last: number]
  /** From before the three years that count as recent: no price to expect today. */
  readonly isOld: boolean
}

/** One large figure. */
export interface Reading {
  readonly label: string
  readonly text: string
  readonly size: 'large' | 'small'
  /** Beside a constant-dollar figure: what was paid. */
  readonly paid: Then | null
  /** Of a figure that was asked long ago: when, and what that is in today's money. */
  readonly asked: { readonly when: string; readonly today: string | null } | null
}

interface Source {
  readonly figures: SetFigures
  readonly shown: FiguresShown
  readonly thisYear: number
}

const paidText = (cents: number, { lead, paid }: FiguresShown) => (paid ?? lead).money(cents)

function thenIn(cents: number, year: number, { shown, thisYear }: Source): Then {
  const money = paidText(cents, shown)
  return { text: `${money} in ${year}`, money, years: [year, year], isOld: year < recentFrom(thisYear) }
}

/** The paid price of the very quote that a constant-dollar figure is of. */
const thenOf = (quote: CheapestQuote | null, source: Source): Then | null =>
  quote ? thenIn(quote.comparableCents, yearOf(quote.quotedOn), source) : null

/** A paid figure of several years: of no one quote, so of no one year. */
function thenAcross(cents: number, { figures, shown }: Source): Then | null {
  if (!figures.counted) return null
  const { firstYear: first, newestQuotedOn } = figures.counted
  const [money, last] = [paidText(cents, shown), yearOf(newestQuotedOn)]
  const joined = first === last ? ' in ' : ' as paid, '
  return {
    text: `${money}${joined}${yearsText(figures.counted)}`,
    money,
    years: [first, last],
    isOld: shown.paid !== null,
  }
}

/** Of two quotes the one that is not the cheapest in constant dollars. */
function thenOfOther(source: Source): Then | null {
  const { figures } = source
  const { cheapest, cheapestInConstant } = figures
  if (!figures.counted || !cheapest || !cheapestInConstant) return null
  if (cheapest.quoteId !== cheapestInConstant.quoteId) return thenOf(cheapest, source)
  const { firstYear: first, newestQuotedOn, paid } = figures.counted
  const year = yearOf(cheapest.quotedOn) === first ? yearOf(newestQuotedOn) : first
  return thenIn(paid.highCents, year, source)
}

/** When a price of a year was asked, and what it is today. */
function askedIn(cents: number, year: number, { figures, shown: { today } }: Source): Reading['asked'] {
  if (!today?.dollarsOf) return null
  const now = toConstantCents(cents, year, figures.country.priceIndex)
  return {
    when: `in ${year}`,
    today: year < today.dollarsOf ? `about ${today.money(now)} ${today.unit}` : null,
  }
}

/** The same of a figure that is of no one quote. */
const askedAcross = (of: 'medianCents' | 'highCents', { lead, today }: FiguresShown): Reading['asked'] =>
  today && { when: lead.unit, today: `about ${today.money(today.prices[of])} ${today.unit}` }

const askedOf = (quote: CheapestQuote | null, source: Source): Reading['asked'] =>
  quote && askedIn(quote.comparableCents, yearOf(quote.quotedOn), source)

/** Of two quotes the dearer one, as asked: it is of the year that the cheapest is not of. */
function askedOfOther(source: Source): Reading['asked'] {
  const { counted, cheapest } = source.figures
  if (!counted || !cheapest) return null
  const [first, last] = [counted.firstYear, yearOf(counted.newestQuotedOn)]
  return askedIn(counted.paid.highCents, yearOf(cheapest.quotedOn) === first ? last : first, source)
}

/**
 * The large figures of a set, as many as its number of quotes carries.
 *
 * @example
 * readings(source).map(({ label, text, asked }) => `${label} ${text} ${asked?.when}`)
 * // => ['Cheapest $280 in 2011', 'Median $390 in 2011', 'Highest $475 in 2011']
 */
export function readings(source: Source): readonly Reading[] {
  const { figures, shown } = source
  const { prices, money } = shown.lead
  const beside = (then: Then | null) => (shown.paid ? then : null)
  const low = {
    text: money(prices.lowCents),
    size: 'large',
    paid: beside(thenOf(figures.cheapestInConstant, source)),
    asked: askedOf(figures.cheapest, source),
  } as const
  const high = money(prices.highCents)
  if (shown.quotes === 1) return [{ ...low, label: 'The one quote' }]
  if (shown.quotes < ENOUGH.median) {
    const other = { paid: beside(thenOfOther(source)), asked: askedOfOther(source) }
    return [
      { ...low, label: 'One quote' },
      { label: 'The other', text: high, size: 'large', ...other },
    ]
  }
  const paid = shown.paid?.prices ?? prices
  return [
    { ...low, label: 'Cheapest' },
    {
      label: 'Median',
      text: money(prices.medianCents),
      size: 'large',
      paid: beside(thenAcross(paid.medianCents, source)),
      asked: askedAcross('medianCents', shown),
    },
    {
      label: 'Highest',
      text: high,
      size: 'small',
      paid: beside(thenAcross(paid.highCents, source)),
      asked: askedAcross('highCents', shown),
    },
  ]
}
