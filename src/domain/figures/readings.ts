import { yearOf } from '../text/day-text.ts'
import { toConstantCents } from './constant-dollars.ts'
import { ENOUGH } from './enough.ts'
import type { FiguresShown } from './figures-shown.ts'
import type { CheapestQuote, SetFigures } from './set-figures.ts'

/** Of a figure that was asked long ago: when, and what it is today. */
export interface Asked {
  /** "in 2011", "as asked, 2011 to 2026" */
  readonly when: string
  /** The first and the last year that it is of. */
  readonly years: readonly [first: number, last: number]
  /** In today's money, "$401" "in 2025 dollars"; null where it is from that year or later. */
  readonly now: { readonly money: string; readonly unit: string; readonly dollarsOf: number } | null
}

/** One large figure. */
export interface Reading {
  readonly label: string
  readonly text: string
  readonly size: 'large' | 'small'
  /** Null of a recent figure, and of one in today's money. */
  readonly asked: Asked | null
}

interface Source {
  readonly figures: SetFigures
  readonly shown: FiguresShown
}

/** When a price of a year was asked, and what it is today. */
function askedIn(cents: number, year: number, { figures, shown: { today } }: Source): Asked | null {
  if (!today?.dollarsOf) return null
  const now = toConstantCents(cents, year, figures.country.priceIndex)
  return {
    when: `in ${year}`,
    years: [year, year],
    now:
      year < today.dollarsOf
        ? { money: today.money(now), unit: today.unit, dollarsOf: today.dollarsOf }
        : null,
  }
}

/** The same of a figure that is of no one quote. */
function askedAcross(of: 'medianCents' | 'highCents', { figures, shown }: Source): Asked | null {
  const { lead, today } = shown
  if (!figures.counted || !today?.dollarsOf) return null
  return {
    when: lead.unit,
    years: [figures.counted.firstYear, yearOf(figures.counted.newestQuotedOn)],
    now: { money: today.money(today.prices[of]), unit: today.unit, dollarsOf: today.dollarsOf },
  }
}

const askedOf = (quote: CheapestQuote | null, source: Source): Asked | null =>
  quote && askedIn(quote.comparableCents, yearOf(quote.quotedOn), source)

/** Of two quotes the dearer one, as asked: it is of the year that the cheapest is not of. */
function askedOfOther(source: Source): Asked | null {
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
  const low = {
    text: money(prices.lowCents),
    size: 'large',
    asked: askedOf(figures.cheapest, source),
  } as const
  const high = money(prices.highCents)
  if (shown.quotes === 1) return [{ ...low, label: 'The one quote' }]
  if (shown.quotes < ENOUGH.median) {
    return [
      { ...low, label: 'One quote' },
      { label: 'The other', text: high, size: 'large', asked: askedOfOther(source) },
    ]
  }
  return [
    { ...low, label: 'Cheapest' },
    {
      label: 'Median',
      text: money(prices.medianCents),
      size: 'large',
      asked: askedAcross('medianCents', source),
    },
    { label: 'Highest', text: high, size: 'small', asked: askedAcross('highCents', source) },
  ]
}
