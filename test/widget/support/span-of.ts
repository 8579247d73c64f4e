import { textWidth } from '../../../src/widget/letters/atlas.ts'
import type { Shape } from '../../../src/widget/picture.ts'

/** Where a shape begins and ends, from left to right. */
export function spanOf(shape: Shape): readonly [from: number, to: number] {
  if (shape.kind === 'box') return [shape.x, shape.x + shape.width]
  if (shape.kind === 'text') return [shape.x, shape.x + textWidth(shape.font, shape.text)]
  const ends = [shape.from[0], shape.to[0]]
  return [Math.min(...ends) - shape.width / 2, Math.max(...ends) + shape.width / 2]
}
