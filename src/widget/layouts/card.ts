import type { Reading } from '../../domain/figures/readings.ts'
import type { WidgetTheme } from '../../domain/widgets/widget-address.ts'
import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { type FontName, textWidth } from '../letters/atlas.ts'
import type { Shape } from '../picture.ts'
import type { WidgetRequest } from '../request.ts'
import { box, frame, text } from '../shapes.ts'
import { fitFont, fitText } from './fit.ts'
import { dial } from './gauge.ts'
import { basisTexts, labelText, paidTexts, signTexts } from './words.ts'

export const CARD = { width: 400, height: 60 } as const

/** Where the columns of figures end. */
const RIGHT = CARD.width - 8
const COLUMN = 102
const GAP = 7

const FIGURES: readonly [FontName, ...FontName[]] = ['figure-23', 'figure-18', 'figure-14']

/** A figure with what it is above and what was paid below; the same size in every column. */
function column(figures: WidgetFigures, reading: Reading, x: number): readonly Shape[] {
  const width = COLUMN - GAP
  const widest = figures.readings
    .map(({ text }) => text)
    .reduce((a, b) => (textWidth('figure-14', a) > textWidth('figure-14', b) ? a : b))
  const font = fitFont(FIGURES, widest, width)
  const paid = reading.paid ? [fitText('text-11', paidTexts(reading.paid), width)] : []
  // With nothing below, label and figure stand in the middle.
  const down = paid.length === 0 ? 6 : 0
  return [
    text(
      { font: 'text-11', ink: 'soft' },
      x,
      14 + down,
      fitText('text-11', [labelText(reading, figures)], width),
    ),
    text({ font, ink: 'ink' }, x, 36 + down, reading.text),
    ...paid.map((said) => text({ font: 'text-11', ink: 'soft' }, x, 51, said)),
  ]
}

/** On the left: whose picture it is, of what, from where, and on how many quotes. */
function words(request: WidgetRequest, x: number, width: number): readonly Shape[] {
  const { part, sets } = request
  const [figures] = sets
  const bold: FontName = 'bold-12'
  const sign = fitText(bold, signTexts(request), width / 2)
  const beside = textWidth(bold, `${sign} `)
  const set = [`${figures.set.name} ${part}`, `${figures.set.name} set`, figures.set.name] as const
  return [
    text({ font: bold, ink: 'accent' }, x, 16, sign),
    text({ font: bold, ink: 'ink' }, x + beside, 16, fitText(bold, set, width - beside)),
    text({ font: 'text-12', ink: 'ink' }, x, 34, fitText('text-12', figures.area, width)),
    text({ font: 'text-12', ink: 'soft' }, x, 51, fitText('text-12', saidOf(figures), width)),
  ]
}

const saidOf = (figures: WidgetFigures): readonly [string, ...string[]] =>
  figures.quotes === 0 ? ['no quotes yet: be the first', 'no quotes yet'] : basisTexts(figures)

/** A dial for the car's own theme, a stripe for the others. */
function opening(theme: WidgetTheme, needle: number | null): { shapes: readonly Shape[]; x: number } {
  if (theme !== 'optitron') return { shapes: [box('accent', 0, 0, 4, CARD.height)], x: 13 }
  return { shapes: dial({ x: 32, y: 34, radius: 26, scale: 1 }, needle), x: 68 }
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
    ...words(request, x, left(0) - x - GAP),
    ...figures.readings.flatMap((reading, n) => column(figures, reading, left(n) + GAP)),
  ]
}
