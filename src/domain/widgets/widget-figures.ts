import { ENOUGH } from '../figures/enough.ts'
import { figuresShown } from '../figures/figures-shown.ts'
import type { PriceFigures } from '../figures/price-figures.ts'
import { type Reading, readings } from '../figures/readings.ts'
import type { SetFigures } from '../figures/set-figures.ts'
import type { KeySet } from '../part/catalog.ts'
import { yearOf } from '../text/day-text.ts'
import { shortAreaTexts } from './short-area-text.ts'
import { widgetSupply } from './widget-supply.ts'

/** What a small picture says of one set. */
export interface WidgetFigures {
  readonly set: KeySet
  /** Where the figures come from, from the longest wording to the shortest. */
  readonly area: readonly [string, ...string[]]
  /** Cheapest and median as the set's page leads with them; of fewer than 3 quotes these; none where there are none. */
  readonly readings: readonly Reading[]
  /** The year whose dollars the readings are in; null where they are as asked. */
  readonly dollarsOf: number | null
  /** Of what was asked long ago, the first year and the last; else null. */
  readonly askedIn: readonly [first: number, last: number] | null
  /** "in 2011", "in 2025 dollars"; null of what was asked lately. */
  readonly unit: string | null
  readonly quotes: number
  /** The day of the newest counted quote, never that of drawing: an old figure must look old. */
  readonly newestQuotedOn: string | null
  /** The cheapest in the money of the readings, with the year of its quote. */
  readonly cheapest: { readonly cents: number; readonly text: string; readonly year: number } | null
  /** Where the median lies between the cheapest, 0, and the highest, 1; null below 3 quotes. */
  readonly needle: number | null
  /** That it cannot be had, from the longest wording to the shortest; null where prices say enough. */
  readonly supply: readonly [string, ...string[]] | null
}

const NOTHING = {
  readings: [],
  dollarsOf: null,
  askedIn: null,
  unit: null,
  quotes: 0,
  newestQuotedOn: null,
  cheapest: null,
  needle: null,
} as const

function needleOf({ lowCents, medianCents, highCents }: PriceFigures): number {
  return highCents === lowCents ? 0.5 : (medianCents - lowCents) / (highCents - lowCents)
}

/**
 * The figures of a set as a picture shows them, in the money that its page leads with.
 *
 * @example
 * widgetFigures(figuresForOklahoma, 2026).readings.map(({ text }) => text) // => ['$280', '$390']
 * widgetFigures(figuresForOklahoma, 2026).unit // => 'in 2011'
 */
export function widgetFigures(figures: SetFigures, thisYear: number): WidgetFigures {
  const { set, counted } = figures
  const about = { set, area: shortAreaTexts(figures), supply: widgetSupply(figures, thisYear) }
  const shown = figuresShown(figures)
  if (!shown || !counted) return { ...about, ...NOTHING }
  const { lead, today, quotes } = shown
  const { newestQuotedOn, firstYear } = counted
  const cheapest = lead.dollarsOf === null ? figures.cheapest : figures.cheapestInConstant
  const cents = lead.prices.lowCents
  return {
    ...about,
    readings: readings({ figures, shown }).slice(0, 2),
    dollarsOf: lead.dollarsOf,
    askedIn: today === null ? null : [firstYear, yearOf(newestQuotedOn)],
    unit: today === null && lead.dollarsOf === null ? null : lead.unit,
    quotes,
    newestQuotedOn,
    cheapest: cheapest && { cents, text: lead.money(cents), year: yearOf(cheapest.quotedOn) },
    needle: quotes < ENOUGH.median ? null : needleOf(lead.prices),
  }
}
