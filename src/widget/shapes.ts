import { type FontName, textWidth } from './letters/atlas.ts'
import type { Box, Ink, Line, Text } from './picture.ts'

/** A filled rectangle. */
export const box = (ink: Ink, x: number, y: number, width: number, height: number): Box => ({
  kind: 'box',
  x,
  y,
  width,
  height,
  ink,
})

/** The picture's edge, one pixel wide. */
export const frame = (width: number, height: number): readonly Box[] => [
  box('edge', 0, 0, width, 1),
  box('edge', 0, height - 1, width, 1),
  box('edge', 0, 1, 1, height - 2),
  box('edge', width - 1, 1, 1, height - 2),
]

/** A line with round ends. */
export const line = (ink: Ink, width: number, from: Line['from'], to: Line['to']): Line => ({
  kind: 'line',
  from,
  to,
  width,
  ink,
})

interface Style {
  readonly font: FontName
  readonly ink: Ink
}

/** A text that begins at `x`, on the baseline `y`. */
export const text = ({ font, ink }: Style, x: number, y: number, said: string): Text => ({
  kind: 'text',
  x,
  y,
  font,
  ink,
  text: said,
})

/** A text that ends at `right`. */
export const textTo = (style: Style, right: number, y: number, said: string): Text =>
  text(style, right - textWidth(style.font, said), y, said)
