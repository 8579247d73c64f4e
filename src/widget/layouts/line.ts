import { type FontName, textWidth } from '../letters/atlas.ts'
import type { Ink, Shape } from '../picture.ts'
import type { WidgetRequest } from '../request.ts'
import { text } from '../shapes.ts'
import { fitText } from './fit.ts'
import { signOf } from './words.ts'

/** A stretch of a line in one font and ink. */
export interface Piece {
  readonly said: string
  readonly font: FontName
  readonly ink: Ink
}

export const word = (said: string): Piece => ({ said, font: 'text-11', ink: 'soft' })
export const figure = (said: string): Piece => ({ said, font: 'bold-12', ink: 'ink' })
export const name = (said: string): Piece => ({ said, font: 'bold-12', ink: 'accent' })
const sign = (said: string): Piece => ({ said, font: 'text-11', ink: 'accent' })

/** Whose line it is, and for which car. */
export const signed = (request: Pick<WidgetRequest, 'site' | 'isDemo' | 'car'>): readonly Piece[] => [
  sign(signOf(request)),
  sign(request.car[0]),
]

/** Between two pieces, in pixels. */
const SPACE = 4

const widthOf = (pieces: readonly Piece[]) =>
  pieces.reduce((width, { font, said }) => width + SPACE + textWidth(font, said), -SPACE)

/** Where a line is set, in pixels. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

/**
 * The first of some lines that fits; of the last one, where none does, what fits of it.
 *
 * @param lines from the one that says most to the one that needs least
 */
export function typeset(lines: readonly (readonly Piece[])[], { x, y, width }: Place): readonly Shape[] {
  const pieces = lines.find((line) => widthOf(line) <= width) ?? lines.at(-1) ?? []
  let pen = x
  return pieces.flatMap(({ said, font, ink }) => {
    const room = x + width - pen
    if (room < textWidth(font, '…')) return []
    const fitting = fitText(font, [said], room)
    const shape = text({ font, ink }, pen, y, fitting)
    pen += textWidth(font, fitting) + SPACE
    return [shape]
  })
}
