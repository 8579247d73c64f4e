import { yearsText } from '../../domain/figures-text.ts'
import { moneyText, roundMoneyText } from '../../domain/money-text.ts'
import type { PriceFigures } from '../../domain/price-figures.ts'
import type { SetFigures } from '../../domain/set-figures.ts'
import { firstYear } from '../../domain/window.ts'

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

/**
 * Which prices a page leads with. Where quotes from before the last three years are among them it is the
 * constant-dollar ones, with the paid ones beside: a nominal price of 2011 is no price to expect today.
 *
 * @returns null where nothing was ever quoted
 * @example
 * figuresShown(figures, 2026)?.lead.unit // => 'in 2025 dollars'
 */
export function figuresShown({ figures, country }: SetFigures, thisYear: number): FiguresShown | null {
  if (!figures) return null
  const { currency } = country
  const years = yearsText(figures)
  const paid: Prices = { prices: figures.paid, money: (cents) => moneyText(cents, currency), unit: 'as paid' }
  if (figures.firstYear >= firstYear('3y', thisYear))
    return { quotes: figures.quotes, lead: paid, paid: null, years }
  const lead: Prices = {
    prices: figures.constant,
    money: (cents) => roundMoneyText(cents, currency),
    unit: `in ${figures.constant.year} dollars`,
  }
  return { quotes: figures.quotes, lead, paid, years }
}
