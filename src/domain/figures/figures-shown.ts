import { moneyText, roundMoneyText } from '../text/money-text.ts'
import { recentFrom } from './enough.ts'
import type { PriceFigures } from './price-figures.ts'
import type { SetFigures } from './set-figures.ts'
import { yearsText } from './text/figures-text.ts'

/** One way to write a set's prices: as paid, or in constant dollars. */
export interface Prices {
  readonly prices: PriceFigures
  readonly money: (cents: number) => string
  /** "in 2025 dollars", "as paid". */
  readonly unit: string
}

/** Prices as a page leads with them, and the paid ones beside where these are old. */
export interface FiguresShown {
  readonly quotes: number
  readonly lead: Prices
  /** Null where the lead is what was paid. */
  readonly paid: Prices | null
  /** "2011", "2011 to 2026". */
  readonly years: string
}

const asPaid = ({ counted, country }: Pick<SetFigures, 'counted' | 'country'>): Prices | null =>
  counted && {
    prices: counted.paid,
    money: (cents) => moneyText(cents, country.currency),
    unit: 'as paid',
  }

/**
 * Prices in constant dollars, with the paid ones beside.
 *
 * @returns null where nothing was ever quoted
 * @example
 * constantFigures(figures)?.lead.unit // => 'in 2025 dollars'
 */
export function constantFigures(shown: Pick<SetFigures, 'counted' | 'country'>): FiguresShown | null {
  const { counted, country } = shown
  const paid = asPaid(shown)
  if (!counted || !paid) return null
  const lead: Prices = {
    prices: counted.constant,
    money: (cents) => roundMoneyText(cents, country.currency),
    unit: `in ${counted.constant.year} dollars`,
  }
  return { quotes: counted.quotes, lead, paid, years: yearsText(counted) }
}

/**
 * Which prices a page leads with. Where quotes from before the last three years are among them it is the
 * constant-dollar ones, with the paid ones beside: a nominal price of 2011 is no price to expect today.
 *
 * @returns null where nothing was ever quoted
 * @example
 * figuresShown(figures, 2026)?.lead.unit // => 'in 2025 dollars'
 */
export function figuresShown(shown: SetFigures, thisYear: number): FiguresShown | null {
  const { counted } = shown
  const paid = asPaid(shown)
  if (!counted || !paid || counted.firstYear < recentFrom(thisYear)) return constantFigures(shown)
  return { quotes: counted.quotes, lead: paid, paid: null, years: yearsText(counted) }
}

/**
 * The same for several sets that stand side by side: where one of them has to be shown in constant dollars
 * all are, so that they can be compared.
 *
 * @example
 * allFiguresShown([figuresForOklahoma], 2026).map((shown) => shown?.lead.unit) // => ['in 2025 dollars']
 */
export function allFiguresShown(
  sets: readonly SetFigures[],
  thisYear: number,
): readonly (FiguresShown | null)[] {
  const shown = sets.map((figures) => figuresShown(figures, thisYear))
  return shown.some((one) => one?.paid) ? sets.map(constantFigures) : shown
}
