import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { textWidth } from '../letters/atlas.ts'
import type { Shape } from '../picture.ts'
import { MOST_SETS, type WidgetRequest } from '../request.ts'
import { box, frame, text, textTo } from '../shapes.ts'
import { CARD } from './card.ts'
import { fitText } from './fit.ts'
import { rule } from './gauge.ts'
import { dollarsText, newestText, signTexts } from './words.ts'

/** The baselines of the heading and of each set. */
const HEADING = 12
const FIRST_ROW = 26
const ROW = 14

/** Where columns of figures end, and where those of words begin. */
const COLUMNS = { set: 100, cheapest: 202, median: 260, quotes: 285, area: 294, newest: 392 } as const
const GAUGE = { x: COLUMNS.set + 38, width: 26, marks: 7, height: 5 } as const

const soft = { font: 'text-11', ink: 'soft' } as const
const plain = { font: 'text-11', ink: 'ink' } as const
const strong = { font: 'bold-12', ink: 'ink' } as const

const heading: readonly Shape[] = [
  textTo(soft, COLUMNS.cheapest, HEADING, 'cheapest'),
  textTo(soft, COLUMNS.median, HEADING, 'median'),
  textTo(soft, COLUMNS.quotes, HEADING, 'n'),
  text(soft, COLUMNS.area, HEADING, 'from'),
  textTo(soft, COLUMNS.newest, HEADING, 'newest'),
]

/** A scale between the set and its price, if there is room for it and something to show. */
function gauge(price: string, needle: number | null, y: number): readonly Shape[] {
  const room = COLUMNS.cheapest - textWidth(strong.font, price) - 6 - (GAUGE.x + GAUGE.width)
  return needle === null || room < 0 ? [] : rule({ ...GAUGE, y: y - 1 }, needle)
}

function row(figures: WidgetFigures, y: number, isGauged: boolean): readonly Shape[] {
  const { set, readings, quotes, area, needle } = figures
  const name = text(strong, COLUMNS.set, y, set.name)
  const [low, middle] = readings
  if (!low) return [name, text(soft, GAUGE.x, y, 'no quotes yet')]
  const isMedian = middle?.label === 'Median'
  return [
    name,
    ...(isGauged ? gauge(low.text, needle, y) : []),
    textTo(strong, COLUMNS.cheapest, y, low.text),
    textTo(isMedian ? strong : soft, COLUMNS.median, y, isMedian ? middle.text : '–'),
    textTo(plain, COLUMNS.quotes, y, `${quotes}`),
    text(plain, COLUMNS.area, y, fitText('text-11', [area.at(-1) ?? area[0]], 48)),
    textTo(plain, COLUMNS.newest, y, newestText(figures)),
  ]
}

/** On the left: whose picture it is, for where, and which dollars its figures are in. */
function words(request: WidgetRequest): readonly Shape[] {
  const { part, place, sets } = request
  const x = 12
  const width = COLUMNS.set - x - 8
  const dollars = sets.flatMap((figures) => dollarsText(figures) ?? [])
  const more = sets.length - MOST_SETS
  return [
    text({ font: 'bold-12', ink: 'accent' }, x, 15, fitText('bold-12', signTexts(request), width)),
    text(plain, x, 29, fitText('text-11', place, width)),
    text(soft, x, 42, fitText('text-11', [more > 0 ? `and ${more} more` : `${part}s`], width)),
    ...dollars.slice(0, 1).map((said) => text(soft, x, 54, `in ${said}`)),
  ]
}

/** Every set on a card of 400 x 60 pixels: a line each. */
export function cardOfAll(request: WidgetRequest): readonly Shape[] {
  const { theme, sets } = request
  const isGauged = theme === 'optitron'
  return [
    ...frame(CARD.width, CARD.height),
    ...(isGauged ? [] : [box('accent', 0, 0, 4, CARD.height)]),
    ...words(request),
    ...heading,
    ...sets.slice(0, MOST_SETS).flatMap((figures, n) => row(figures, FIRST_ROW + ROW * n, isGauged)),
  ]
}
