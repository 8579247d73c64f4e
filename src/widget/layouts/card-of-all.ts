import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { textWidth } from '../letters/atlas.ts'
import type { Shape } from '../picture.ts'
import { MOST_SETS, type WidgetRequest } from '../request.ts'
import { box, frame, text, textTo } from '../shapes.ts'
import { CARD } from './card.ts'
import { fitText, reworded, type Wordings } from './fit.ts'
import { rule } from './gauge.ts'
import { dollarsTexts, newestTexts, nothingTexts, shortYear, signTexts } from './words.ts'

/** The baselines of the heading and of each set. */
const HEADING = 12
const FIRST_ROW = 26
const ROW = 14

/** Where columns of figures end, and where those of words begin. */
const COLUMNS = { set: 100, cheapest: 198, median: 265, quotes: 283, area: 289, newest: 392 } as const
const GAUGE = { x: COLUMNS.set + 38, width: 26, marks: 7, height: 5 } as const
/** Between two columns of words, in pixels. */
const GAP = 5

const soft = { font: 'text-11', ink: 'soft' } as const
const plain = { font: 'text-11', ink: 'ink' } as const
const strong = { font: 'bold-12', ink: 'ink' } as const
/** The widest price that stands in bold letters; columns of wider ones would run into each other. */
const WIDEST = 62

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

/** On how many quotes, from where and how new; or when, and that nobody could get it. */
function basis(figures: WidgetFigures, y: number): readonly Shape[] {
  const { quotes, area, supply, newestQuotedOn } = figures
  if (supply !== null && newestQuotedOn !== null) {
    const x = COLUMNS.median + 2 * GAP
    const when = shortYear(Number(newestQuotedOn.slice(0, 4)))
    const gone = reworded(supply, (said) => `${when}; ${said}`)
    return [text(plain, x, y, fitText(plain.font, gone, COLUMNS.newest - x))]
  }
  const from = area.at(-1) ?? area[0]
  const room = COLUMNS.newest - COLUMNS.area - textWidth(plain.font, from) - GAP
  return [
    textTo(plain, COLUMNS.quotes, y, `${quotes}`),
    text(plain, COLUMNS.area, y, from),
    textTo(plain, COLUMNS.newest, y, fitText(plain.font, newestTexts(figures), room)),
  ]
}

/** A row's look: whether it has a scale, and the style of its prices. */
interface Look {
  readonly isGauged: boolean
  readonly price: typeof strong | typeof plain
}

/** What there is to say where nobody has named a price, and which part to ask for. */
function nothing(figures: WidgetFigures): Wordings {
  const [said, ...shorter] = nothingTexts(figures)
  return [`${said}; ask for part ${figures.set.partNumber}`, said, ...shorter]
}

function row(figures: WidgetFigures, y: number, { isGauged, price }: Look): readonly Shape[] {
  const { set, readings, needle } = figures
  const name = text(strong, COLUMNS.set, y, set.name)
  const [low, middle] = readings
  const room = COLUMNS.newest - GAUGE.x
  if (!low) return [name, text(soft, GAUGE.x, y, fitText(soft.font, nothing(figures), room))]
  const isMedian = middle?.label === 'Median'
  return [
    name,
    ...(isGauged ? gauge(low.text, needle, y) : []),
    textTo(price, COLUMNS.cheapest, y, low.text),
    textTo(isMedian ? price : soft, COLUMNS.median, y, isMedian ? middle.text : '–'),
    ...basis(figures, y),
  ]
}

/** On the left: whose picture it is, for which car and where, and which dollars its figures are in. */
function words(request: WidgetRequest): readonly Shape[] {
  const { part, place, sets, car } = request
  const x = 12
  const width = COLUMNS.set - x - 8
  const more = sets.length - MOST_SETS
  const last: Wordings = more > 0 ? [`and ${more} more`] : (dollarsTexts(sets) ?? [`${part}s`])
  return [
    text({ font: 'bold-12', ink: 'accent' }, x, 14, fitText('bold-12', signTexts(request), width)),
    text(strong, x, 27, fitText(strong.font, car, width)),
    text(plain, x, 40, fitText(plain.font, place, width)),
    text(soft, x, 53, fitText(soft.font, last, width)),
  ]
}

/** Every set on a card of 400 x 60 pixels: a line each. */
export function cardOfAll(request: WidgetRequest): readonly Shape[] {
  const { theme, sets } = request
  const isGauged = theme === 'optitron'
  const prices = sets.flatMap(({ readings }) => readings.map(({ text }) => text))
  const isWide = prices.some((said) => textWidth(strong.font, said) > WIDEST)
  const look = { isGauged, price: isWide ? plain : strong }
  return [
    ...frame(CARD.width, CARD.height),
    ...(isGauged ? [] : [box('accent', 0, 0, 4, CARD.height)]),
    ...words(request),
    ...(prices.length > 0 ? heading : []),
    ...sets.slice(0, MOST_SETS).flatMap((figures, n) => row(figures, FIRST_ROW + ROW * n, look)),
  ]
}
