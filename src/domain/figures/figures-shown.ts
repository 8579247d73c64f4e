import { moneyText, roundMoneyText } from '../text/money-text.ts'
import { recentFrom } from './enough.ts'
import type { PriceFigures } from './price-figures.ts'
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

/** Prices as a page leads with them. */
export interface FiguresShown {
  readonly quotes: number
  readonly lead: Prices
  /** Today's money, second, where the lead was asked long ago. */
  readonly today: Prices | null
  /** What was asked, beside a lead in today's money. */
  readonly paid: Prices | null
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
 * Prices in constant dollars, with the asked ones beside.
 *
 * @returns null where nothing was ever quoted
 * @example
 * constantFigures(figures)?.lead.unit // => 'in 2025 dollars'
 */
export function constantFigures(shown: Counted): FiguresShown | null {
  const { counted } = shown
  const [paid, lead] = [asAsked(shown), inTodaysMoney(shown)]
  if (!counted || !paid || !lead) return null
  return { quotes: counted.quotes, lead, today: null, paid, years: yearsText(counted) }
}

/**
 * Which prices a page leads with, the same that its verdicts are made in: of three years as asked, of six in
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
  return { quotes: counted.quotes, lead, today: window === 'all' ? today : null, paid: null, years }
}

/** Prices as asked and nothing beside. */
function askedFigures(shown: Counted): FiguresShown | null {
  const { counted } = shown
  const lead = asAsked(shown)
  if (!counted || !lead) return null
  return { quotes: counted.quotes, lead, today: null, paid: null, years: yearsText(counted) }
}

/**
 * The same for several sets that stand side by side in a picture: where one of them has a quote from before the
 * last three years all are in constant dollars, so that they can be compared.
 *
 * @example
 * allFiguresShown([figuresForOklahoma], 2026).map((shown) => shown?.lead.unit) // => ['in 2025 dollars']
 */
export function allFiguresShown(
  sets: readonly SetFigures[],
  thisYear: number,
): readonly (FiguresShown | null)[] {
  const isRecent = sets.every(({ counted }) => !counted || counted.firstYear >= recentFrom(thisYear))
  return sets.map(isRecent ? askedFigures : constantFigures)
}
