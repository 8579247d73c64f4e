import { moneyText, roundMoneyText } from '../text/money-text.ts'
import type { ChartFigures } from './figures.ts'
import type { ChartedPrices, PriceFigures } from './price-figures.ts'
import type { SetFigures } from './set-figures.ts'
import { yearsText } from './text/figures-text.ts'

/** One way to write a set's prices: as asked, or in today's money. */
export interface Prices {
  readonly prices: PriceFigures
  readonly money: (cents: number) => string
  /** "in 2025 dollars", "as asked", "in 2011". */
  readonly unit: string
  /** The year whose dollars these are; null where they are as asked. */
  readonly dollarsOf: number | null
}

/** The same with where each price lies, for charts. */
export interface ChartedMoney extends Prices {
  readonly prices: ChartedPrices
}

/** Prices as pages and pictures lead with them. */
export interface FiguresShown {
  readonly quotes: number
  readonly lead: Prices
  /** Today's money, second, where the lead was asked long ago. */
  readonly today: Prices | null
  /** "2011", "2011 to 2026". */
  readonly years: string
}

type Counted = Pick<SetFigures, 'counted' | 'country'>

const asAsked = ({ counted, country }: Counted, unit = 'as asked'): Prices | null =>
  counted && {
    prices: counted.paid,
    money: (cents) => moneyText(cents, country.currency),
    unit,
    dollarsOf: null,
  }

const inTodaysMoney = ({ counted, country }: Counted): Prices | null =>
  counted && {
    prices: counted.constant,
    money: (cents) => roundMoneyText(cents, country.currency),
    unit: `in ${counted.constant.year} dollars`,
    dollarsOf: counted.constant.year,
  }

/**
 * Which prices a page leads with, and every picture of it, the same that its verdicts are made in: of three years as asked, of six in
 * today's money. What was asked longer ago stands as it was asked, with its years, and today's money second.
 *
 * @returns null where nothing was ever quoted
 * @example
 * figuresShown(figures)?.lead.unit // => 'in 2011'
 */
export function figuresShown(shown: Counted & Pick<SetFigures, 'window'>): FiguresShown | null {
  const { counted, window } = shown
  if (!counted) return null
  const years = yearsText(counted)
  const long = years.length === 4 ? `in ${years}` : `as asked, ${years}`
  const today = inTodaysMoney(shown)
  const lead = window === '6y' ? today : asAsked(shown, window === 'all' ? long : 'as asked')
  if (!lead) return null
  return { quotes: counted.quotes, lead, today: window === 'all' ? today : null, years }
}

/**
 * Prices that are shown, with where each of them lies.
 *
 * @param charts of the area and set that these are of
 * @returns null where that is not known
 * @example
 * charted(source.shown.lead, figures, charts)?.prices.distribution.kind // => 'marks'
 */
export function charted(
  shown: Prices,
  { window }: Pick<SetFigures, 'window'>,
  charts: ChartFigures,
): ChartedMoney | null {
  const found = charts.windows[window]
  return found && { ...shown, prices: shown.dollarsOf === null ? found.paid : found.constant }
}
