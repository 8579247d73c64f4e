import type { WidgetFigures } from '../domain/widget-figures.ts'
import { type FontName, textWidth } from './atlas.ts'
import { fitText } from './fit.ts'
import { rule } from './gauge.ts'
import type { Ink, Shape } from './picture.ts'
import type { WidgetRequest } from './request.ts'
import { box, frame, text } from './shapes.ts'
import { basisTexts, dollarsText, newestText } from './words.ts'

export const BAR = { width: 350, height: 19 } as const

/** A stretch of a line in one font and ink. */
interface Piece {
  readonly said: string
  readonly font: FontName
  readonly ink: Ink
}

const word = (said: string): Piece => ({ said, font: 'text-11', ink: 'soft' })
const figure = (said: string): Piece => ({ said, font: 'bold-12', ink: 'ink' })
const name = (said: string): Piece => ({ said, font: 'bold-12', ink: 'accent' })

const SPACE = 5
const widthOf = (pieces: readonly Piece[]) =>
  pieces.reduce((width, { font, said }) => width + SPACE + textWidth(font, said), -SPACE)

const shortest = ({ area }: WidgetFigures) => area.at(-1) ?? area[0]

/** "from $401 ($280 in 2011) median $558 (2025 $)"; short "$401 median $558 (2025 $)"; of two quotes "$401 and $558". */
function prices(figures: WidgetFigures, says: 'all' | 'figures' | 'least'): readonly Piece[] {
  const [low, middle] = figures.readings
  const isMedian = middle?.label === 'Median'
  const dollars = dollarsText(figures)
  return [
    ...(isMedian && says !== 'least' ? [word('from')] : []),
    figure(low?.text ?? ''),
    ...(says === 'all' && low?.paid ? [word(`(${low.paid.text})`)] : []),
    ...(middle ? [word(isMedian ? 'median' : 'and'), figure(middle.text)] : []),
    ...(dollars ? [word(`(${dollars})`)] : []),
  ]
}

/** One set: from the fullest line to the one that always fits. */
function lines(figures: WidgetFigures): readonly (readonly Piece[])[] {
  const { set, area, quotes } = figures
  const begin = (where: string) => [name(set.set), word(where)]
  if (quotes === 0) return [begin('no quotes yet: be the first to report one')]
  const [basis, shortBasis] = basisTexts(figures)
  return [
    ...area.map((where) => [...begin(where), ...prices(figures, 'all'), word(basis)]),
    ...area.map((where) => [...begin(where), ...prices(figures, 'figures'), word(basis)]),
    [...begin(shortest(figures)), ...prices(figures, 'figures'), word(shortBasis)],
    // The country's letters before its prices say where they are from.
    [name(set.set), ...prices(figures, 'least'), word(shortBasis)],
  ]
}

/** All sets: the cheapest of each, and where they are from. */
function lineOfAll({ sets }: WidgetRequest): readonly (readonly Piece[])[] {
  const quoted = sets.filter(({ quotes }) => quotes > 0)
  const areas = [...new Set(quoted.map(shortest))].join(', ')
  const unit = quoted.flatMap((one) => dollarsText(one) ?? []).slice(0, 1)
  const days = quoted.flatMap(({ newestQuotedOn }) => newestQuotedOn ?? []).sort()
  const until = newestText({ newestQuotedOn: days.at(-1) ?? null })
  const priced = (from: string) =>
    sets.flatMap(({ set, readings: [low] }) => [
      name(set.set),
      ...(low ? [...(from ? [word(from)] : []), figure(low.text)] : [word('none')]),
    ])
  const end = (...said: string[]) => said.filter((text) => text !== '').map(word)
  const dollars = unit.map((said) => `(${said})`)
  return [
    [...end(areas), ...priced('from'), ...end(...dollars, until)],
    [...end(areas), ...priced(''), ...end(...dollars, until)],
    [...priced(''), ...end(...dollars, until)],
    [...priced(''), ...end(...dollars)],
  ]
}

/** Pieces side by side, the last one shortened where even the shortest line is too long. */
function set(pieces: readonly Piece[], x: number, y: number, room: number): readonly Shape[] {
  let pen = x
  return pieces.map(({ said, font, ink }) => {
    const fitting = fitText(font, [said], Math.max(0, x + room - pen))
    const shape = text({ font, ink }, pen, y, fitting)
    pen += textWidth(font, fitting) + SPACE
    return shape
  })
}

/** A line of text of 350 x 19 pixels, of one set or of all. */
export function bar(request: WidgetRequest): readonly Shape[] {
  const { theme, sets } = request
  const isGauged = theme === 'optitron'
  const x = isGauged ? 6 : 9
  const room = BAR.width - x - 5
  const isOne = sets.length === 1
  const candidates = isOne ? lines(sets[0]) : lineOfAll(request)
  const pieces = candidates.find((line) => widthOf(line) <= room) ?? candidates.at(-1) ?? []
  const scale = { x: 6, y: BAR.height - 1, width: BAR.width - 13, marks: 49, height: 3 }
  return [
    ...frame(BAR.width, BAR.height),
    ...(isGauged ? rule(scale, isOne ? sets[0].needle : null) : [box('accent', 0, 0, 3, BAR.height)]),
    ...set(pieces, x, isGauged ? 12 : 14, room),
  ]
}
