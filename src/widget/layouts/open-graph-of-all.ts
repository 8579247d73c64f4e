import { OPEN_GRAPH } from '../../domain/widgets/open-graph.ts'
import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { textWidth } from '../letters/atlas.ts'
import type { Shape } from '../picture.ts'
import { MOST_SETS } from '../request.ts'
import { text, textTo } from '../shapes.ts'
import { fitText, reworded } from './fit.ts'
import { dollarsTexts, newestTexts, nothingTexts } from './words.ts'

/** The edges of what stands on a picture beside a link. */
export const LEFT = 84
export const RIGHT = OPEN_GRAPH.width - 72

export const soft = { font: 'text-32', ink: 'soft' } as const
export const plain = { font: 'text-32', ink: 'ink' } as const
export const strong = { font: 'bold-52', ink: 'ink' } as const

/** Where the columns of figures end. */
const ENDS = { cheapest: 500, median: 736, newest: RIGHT } as const
/** Where the column of areas begins. */
const FROM = 770
const GAP = 20
/** The widest price that stands in bold letters; columns of wider ones would run into each other. */
const WIDEST = 216

/** From where, on how many quotes, and how new; or that nobody could get it. */
function basis(figures: WidgetFigures, y: number): readonly Shape[] {
  const { quotes, area, supply } = figures
  const newest = newestTexts(figures)
  if (supply !== null) {
    const gone = reworded(supply, (said) => `${newest[0]}; ${said}`)
    return [textTo(soft, ENDS.newest, y, fitText(soft.font, gone, ENDS.newest - ENDS.median - GAP))]
  }
  const from = area.at(-1) ?? area[0]
  const room = ENDS.newest - FROM - textWidth(soft.font, from) - GAP
  const said = reworded(newest, (when) => `${quotes} · ${when}`)
  return [text(soft, FROM, y, from), textTo(soft, ENDS.newest, y, fitText(soft.font, said, room))]
}

function row(figures: WidgetFigures, y: number, price: typeof strong | typeof plain): readonly Shape[] {
  const [low, middle] = figures.readings
  const name = text(strong, LEFT, y, figures.set.name)
  if (!low) return [name, textTo(soft, ENDS.newest, y, nothingTexts(figures)[0])]
  return [
    name,
    textTo(price, ENDS.cheapest, y, low.text),
    ...(middle?.label === 'Median' ? [textTo(price, ENDS.median, y, middle.text)] : []),
    ...basis(figures, y),
  ]
}

/** All sets on a picture beside a link: a line each. */
export function openGraphOfAll(sets: readonly WidgetFigures[]): readonly Shape[] {
  const dollars = dollarsTexts(sets)
  const prices = sets.flatMap(({ readings }) => readings.map(({ text }) => text))
  const isWide = prices.some((said) => textWidth(strong.font, said) > WIDEST)
  return [
    ...(dollars ? [text(soft, LEFT, 318, fitText(soft.font, dollars, 220))] : []),
    textTo(soft, ENDS.cheapest, 318, 'cheapest'),
    textTo(soft, ENDS.median, 318, 'median'),
    text(soft, FROM, 318, 'from'),
    textTo(soft, ENDS.newest, 318, 'quotes · newest'),
    ...sets.slice(0, MOST_SETS).flatMap((one, n) => row(one, 398 + 84 * n, isWide ? plain : strong)),
  ]
}
