import type { Reading } from '../../domain/figures/readings.ts'
import { OPEN_GRAPH } from '../../domain/widgets/open-graph.ts'
import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import type { Picture, Shape } from '../picture.ts'
import { MOST_SETS, type WidgetRequest } from '../request.ts'
import { box, text, textTo } from '../shapes.ts'
import { fitFont, fitText } from './fit.ts'
import { dial } from './gauge.ts'
import { basisTexts, labelText, newestText, signOf, signTexts, titleOf } from './words.ts'

const LEFT = 84
const RIGHT = OPEN_GRAPH.width - 72
const DIAL = { x: 1010, y: 424, radius: 118, scale: 4.5 } as const
/** Where the columns of one set's figures begin, and how wide they are. */
const COLUMNS = { first: LEFT, step: 430, width: 400 } as const
/** Where the columns of all sets' figures end. */
const ENDS = { cheapest: 500, median: 736, newest: RIGHT } as const
/** Where their column of areas begins, and how wide it is. */
const FROM = { x: 770, width: 156 } as const

const soft = { font: 'text-32', ink: 'soft' } as const
const plain = { font: 'text-32', ink: 'ink' } as const
const strong = { font: 'bold-52', ink: 'ink' } as const

function column(figures: WidgetFigures, reading: Reading, n: number): readonly Shape[] {
  const x = COLUMNS.first + COLUMNS.step * n
  const font = fitFont(['figure-96', 'bold-52'], reading.text, COLUMNS.width)
  const paid = reading.paid
    ? [text(soft, x, 504, fitText(soft.font, [reading.paid.text], COLUMNS.width))]
    : []
  return [
    text(soft, x, 348, labelText(reading, figures)),
    text({ font, ink: 'ink' }, x, 448, reading.text),
    ...paid,
  ]
}

/** One set: its figures as large as they go, and a dial with the needle at the median. */
function ofOne(figures: WidgetFigures): readonly Shape[] {
  if (figures.quotes === 0) return [text(strong, LEFT, 420, 'No quotes yet: be the first.')]
  return [
    ...figures.readings.flatMap((reading, n) => column(figures, reading, n)),
    ...(figures.needle === null ? [] : dial(DIAL, figures.needle)),
    text(plain, LEFT, 574, basisTexts(figures)[0]),
  ]
}

function row(figures: WidgetFigures, y: number): readonly Shape[] {
  const { set, readings, area } = figures
  const [low, middle] = readings
  const name = text(strong, LEFT, y, set.name)
  if (!low) return [name, textTo(soft, ENDS.newest, y, 'no quotes yet')]
  const median = middle?.label === 'Median' ? [textTo(strong, ENDS.median, y, middle.text)] : []
  return [
    name,
    textTo(strong, ENDS.cheapest, y, low.text),
    ...median,
    text(soft, FROM.x, y, fitText(soft.font, [area.at(-1) ?? area[0]], FROM.width)),
    textTo(soft, ENDS.newest, y, `${figures.quotes} · ${newestText(figures)}`),
  ]
}

/** All sets: a line each. */
function ofAll(sets: readonly WidgetFigures[]): readonly Shape[] {
  const dollars = sets.find(({ dollarsOf }) => dollarsOf !== null)?.dollarsOf
  return [
    ...(dollars ? [text(soft, LEFT, 318, `in ${dollars} dollars`)] : []),
    textTo(soft, ENDS.cheapest, 318, 'cheapest'),
    textTo(soft, ENDS.median, 318, 'median'),
    text(soft, FROM.x, 318, 'from'),
    textTo(soft, ENDS.newest, 318, 'quotes · newest'),
    ...sets.slice(0, MOST_SETS).flatMap((figures, n) => row(figures, 398 + 84 * n)),
  ]
}

/**
 * The picture that other sites show beside a link to a page: of one set, or of all.
 *
 * @example
 * openGraph({ ...figures, theme: 'light' }).width // => 1200
 */
export function openGraph(request: Omit<WidgetRequest, 'size'>): Picture {
  const { part, place, sets, theme } = request
  const more = sets.length - MOST_SETS
  const { width, height } = OPEN_GRAPH
  const [first] = sets
  const isOne = sets.length === 1
  const room = RIGHT - LEFT
  const where = isOne ? first.area : place
  return {
    width,
    height,
    theme,
    title: sets.map((figures) => titleOf(figures, signOf(request), part)).join('. '),
    shapes: [
      box('accent', 0, 0, 24, height),
      box('edge', LEFT, 274, room, 2),
      text({ font: 'bold-52', ink: 'accent' }, LEFT, 112, fitText('bold-52', signTexts(request), room)),
      text(
        strong,
        LEFT,
        182,
        isOne ? `${first.set.name} ${part}` : `${part}s${more > 0 ? `, and ${more} more` : ''}`,
      ),
      text(plain, LEFT, 238, fitText(plain.font, where, room)),
      ...(isOne ? ofOne(first) : ofAll(sets)),
    ],
  }
}
