import { ENOUGH } from '../figures/enough.ts'
import { allFiguresShown, type FiguresShown } from '../figures/figures-shown.ts'
import type { PriceFigures } from '../figures/price-figures.ts'
import { type Reading, readings } from '../figures/readings.ts'
import type { SetFigures } from '../figures/set-figures.ts'
import type { KeySet } from '../part/catalog.ts'
import { yearOf } from '../text/day-text.ts'
import { moneyText } from '../text/money-text.ts'
import { shortAreaTexts } from './short-area-text.ts'

/** What a small picture says of one set. */
export interface WidgetFigures {
  readonly set: KeySet
  /** Where the figures come from, from the longest wording to the shortest. */
  readonly area: readonly [string, ...string[]]
  /** Cheapest and median; of fewer than 3 quotes these; none where nothing was ever quoted. */
  readonly readings: readonly Reading[]
  /** The year whose dollars the readings are in; null where they are as paid. */
  readonly dollarsOf: number | null
  readonly quotes: number
  /** The day of the newest counted quote, never that of drawing: an old figure must look old. */
  readonly newestQuotedOn: string | null
  /** The cheapest as it was paid, with the year of its quote. */
  readonly cheapest: { readonly cents: number; readonly text: string; readonly year: number } | null
  /** Where the median lies between the cheapest, 0, and the highest, 1; null below 3 quotes. */
  readonly needle: number | null
}

const NOTHING = {
  readings: [],
  dollarsOf: null,
  quotes: 0,
  newestQuotedOn: null,
  cheapest: null,
  needle: null,
} as const

function needleOf({ lowCents, medianCents, highCents }: PriceFigures): number {
  return highCents === lowCents ? 0.5 : (medianCents - lowCents) / (highCents - lowCents)
}

/** The figures of one set as a picture shows them, in the dollars that were chosen. */
function widgetFigures(figures: SetFigures, shown: FiguresShown | null, thisYear: number): WidgetFigures {
  const { set, country, cheapest } = figures
  const about = { set, area: shortAreaTexts(figures) }
  if (!shown || !figures.counted) return { ...about, ...NOTHING }
  const { newestQuotedOn, constant } = figures.counted
  return {
    ...about,
    readings: readings({ figures, shown, thisYear }).slice(0, 2),
    dollarsOf: shown.paid ? constant.year : null,
    quotes: shown.quotes,
    newestQuotedOn,
    cheapest: cheapest && {
      cents: cheapest.comparableCents,
      text: moneyText(cheapest.comparableCents, country.currency),
      year: yearOf(cheapest.quotedOn),
    },
    needle: shown.quotes < ENOUGH.median ? null : needleOf(shown.lead.prices),
  }
}

/**
 * The figures of one set or of several as one picture shows them, all in the same dollars.
 *
 * @example
 * allWidgetFigures([figuresForOklahoma], 2026)[0]?.readings.map(({ text }) => text) // => ['$401', '$558']
 */
export function allWidgetFigures(sets: readonly SetFigures[], thisYear: number): readonly WidgetFigures[] {
  const shown = allFiguresShown(sets, thisYear)
  return sets.map((figures, n) => widgetFigures(figures, shown[n] ?? null, thisYear))
}
