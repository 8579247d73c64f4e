import { type FontName, textWidth } from './letters/atlas.ts'
import type { Picture, Shape, Text } from './picture.ts'

/** Each small font at twice its size. */
const FONTS: Readonly<Partial<Record<FontName, FontName>>> = {
  'text-11': 'text-22',
  'text-12': 'text-24',
  'bold-12': 'bold-24',
  'figure-14': 'figure-28',
  'figure-18': 'figure-36',
  'figure-23': 'figure-46',
}

/** Letter by letter, each where it stands in the small picture: so nothing is wider than it was measured. */
function lettersOf({ font, text, x, y, ...style }: Text): readonly Text[] {
  const large = FONTS[font]
  if (!large) throw new Error(`${font} is not drawn at twice its size`)
  let pen = x
  return Array.from(text, (letter) => {
    const shape = { ...style, font: large, text: letter, x: 2 * pen, y: 2 * y }
    pen += textWidth(font, letter)
    return shape
  })
}

function doubledShape(shape: Shape): readonly Shape[] {
  if (shape.kind === 'text') return lettersOf(shape)
  const width = 2 * shape.width
  if (shape.kind === 'box') {
    return [{ ...shape, x: 2 * shape.x, y: 2 * shape.y, width, height: 2 * shape.height }]
  }
  const [from, to] = [shape.from, shape.to]
  return [{ ...shape, from: [2 * from[0], 2 * from[1]], to: [2 * to[0], 2 * to[1]], width }]
}

/**
 * A widget in twice the pixels, for screens that have them: the same picture, with letters drawn at that size.
 *
 * @throws Error for a font that is not drawn at twice its size: those of pictures beside links are not
 * @example
 * doubled(card).width // => 800
 */
export const doubled = ({ width, height, shapes, ...about }: Picture): Picture => ({
  ...about,
  width: 2 * width,
  height: 2 * height,
  shapes: shapes.flatMap(doubledShape),
})
