import type { Reading } from '../../domain/figures/readings.ts'
import { OPEN_GRAPH } from '../../domain/widgets/open-graph.ts'
import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { textWidth } from '../letters/atlas.ts'
import type { Picture, Shape } from '../picture.ts'
import { MOST_SETS, type WidgetRequest } from '../request.ts'
import { box, text } from '../shapes.ts'
import { fitFont, fitText } from './fit.ts'
import { dial } from './gauge.ts'
import { LEFT, openGraphOfAll, plain, RIGHT, soft, strong } from './open-graph-of-all.ts'
import { basisTexts, labelTexts, nothingTexts, signTexts, titleOfAll, todayTexts } from './words.ts'

const DIAL = { x: 1010, y: 424, radius: 118, scale: 4.5 } as const
/** Where the columns of one set's figures begin, and how wide they are. */
const COLUMNS = { first: LEFT, step: 420, width: 372 } as const
/** As a line begins. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function column(figures: WidgetFigures, reading: Reading, n: number): readonly Shape[] {
  const x = COLUMNS.first + COLUMNS.step * n
  const font = fitFont(['figure-96', 'bold-52'], reading.text, COLUMNS.width)
  const now = reading.asked?.now
  return [
    text(soft, x, 348, fitText(soft.font, labelTexts(reading, figures), COLUMNS.width)),
    text({ font, ink: 'ink' }, x, 448, reading.text),
    ...(now
      ? [
          text(
            soft,
            x,
            504,
            fitText(soft.font, [`about ${now.money} ${now.unit}`, ...todayTexts(now)], COLUMNS.width),
          ),
        ]
      : []),
  ]
}

/** One set: its figures as large as they go, and a dial with the needle at the median. */
function ofOne(figures: WidgetFigures): readonly Shape[] {
  const { supply } = figures
  if (figures.quotes === 0) {
    return [
      text(strong, LEFT, 420, capital(nothingTexts(figures)[0])),
      text(plain, LEFT, 500, `Ask a dealer for part ${figures.set.partNumber}.`),
    ]
  }
  const [basis] = basisTexts(figures)
  const said = supply === null ? basis : `${basis}; ${supply[0]}`
  return [
    ...figures.readings.flatMap((reading, n) => column(figures, reading, n)),
    ...(figures.needle === null ? [] : dial(DIAL, figures.needle)),
    text(plain, LEFT, 574, fitText(plain.font, [said, basis], RIGHT - LEFT)),
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
  const [car] = request.car
  const sign = fitText('bold-52', signTexts(request), room - textWidth(strong.font, ` ${car}`))
  const where = isOne ? first.area : place
  return {
    width,
    height,
    theme,
    title: titleOfAll(request),
    shapes: [
      box('accent', 0, 0, 24, height),
      box('edge', LEFT, 274, room, 2),
      text({ font: 'bold-52', ink: 'accent' }, LEFT, 112, sign),
      text(strong, LEFT + textWidth('bold-52', `${sign} `), 112, car),
      text(
        strong,
        LEFT,
        182,
        isOne ? `${first.set.name} ${part}` : `${part}s${more > 0 ? `, and ${more} more` : ''}`,
      ),
      text(plain, LEFT, 238, fitText(plain.font, where, room)),
      ...(isOne ? ofOne(first) : openGraphOfAll(sets)),
    ],
  }
}
