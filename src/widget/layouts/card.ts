import type { Reading } from '../../domain/figures/readings.ts'
import type { WidgetTheme } from '../../domain/widgets/widget-address.ts'
import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { type FontName, textWidth } from '../letters/atlas.ts'
import type { Shape } from '../picture.ts'
import type { WidgetRequest } from '../request.ts'
import { box, frame, text } from '../shapes.ts'
import { cardWords } from './card-words.ts'
import { fitFont, fitText } from './fit.ts'
import { dial } from './gauge.ts'
import { labelTexts, todayTexts } from './words.ts'

export const CARD = { width: 400, height: 60 } as const

/** Where the columns of figures end. */
const RIGHT = CARD.width - 8
const COLUMN = 100
const GAP = 7

const FIGURES: readonly [FontName, ...FontName[]] = ['figure-23', 'figure-18', 'figure-14']
const soft = { font: 'text-11', ink: 'soft' } as const

/** A figure with what it is above and what that is today below; the same size in every column. */
function column(figures: WidgetFigures, reading: Reading, x: number): readonly Shape[] {
  const width = COLUMN - GAP
  const widest = figures.readings
    .map(({ text }) => text)
    .reduce((a, b) => (textWidth('figure-14', a) > textWidth('figure-14', b) ? a : b))
  const font = fitFont(FIGURES, widest, width)
  const now = reading.asked?.now
  const today = now ? [fitText(soft.font, todayTexts(now), width)] : []
  // With nothing below, label and figure stand in the middle.
  const down = today.length === 0 ? 6 : 0
  return [
    text(soft, x, 14 + down, fitText(soft.font, labelTexts(reading, figures), width)),
    text({ font, ink: 'ink' }, x, 36 + down, reading.text),
    ...today.map((said) => text(soft, x, 51, said)),
  ]
}

/** A dial for the car's own theme, a stripe for the others. */
function opening(theme: WidgetTheme, needle: number | null): { shapes: readonly Shape[]; x: number } {
  if (theme !== 'optitron') return { shapes: [box('accent', 0, 0, 4, CARD.height)], x: 13 }
  return { shapes: dial({ x: 31, y: 34, radius: 25, scale: 1 }, needle), x: 62 }
}

/** One set on a card of 400 x 60 pixels. */
export function card(request: WidgetRequest): readonly Shape[] {
  const { theme, sets } = request
  const [figures] = sets
  const { shapes, x } = opening(theme, figures.needle)
  const left = (n: number) => RIGHT - COLUMN * (figures.readings.length - n)
  return [
    ...frame(CARD.width, CARD.height),
    ...shapes,
    ...cardWords(request, { x, width: left(0) - x - GAP }),
    ...figures.readings.flatMap((reading, n) => column(figures, reading, left(n) + GAP)),
  ]
}
