import type { DrawnLetter } from '../lib/atlas/drawn-letter.ts'

interface Wanted {
  /** A woff2 file in base64. */
  readonly font: string
  /** In pixels. */
  readonly size: number
  readonly letters: readonly string[]
}

/** What is fainter than half a level would be left out anyway. */
const INKED = 32

function blackboard(side: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('this browser has no canvas')
  return context
}

/** The first and the last of some cells for which something holds; where there is none, nothing from `empty` on. */
function span(side: number, holds: (at: number) => boolean, empty: number): { from: number; to: number } {
  const found = Array.from({ length: side }, (_, at) => at).filter(holds)
  return { from: found[0] ?? empty, to: found.at(-1) ?? empty - 1 }
}

/** Draws letters one by one, at a whole pixel. */
export async function drawLetters({ font, size, letters }: Wanted): Promise<Record<string, DrawnLetter>> {
  const face = new FontFace('Atlas', `url(data:font/woff2;base64,${font})`)
  document.fonts.clear()
  document.fonts.add(await face.load())
  const side = size * 2
  const context = blackboard(side)
  context.font = `${size}px Atlas`
  context.fontKerning = 'none'
  const [origin, baseline] = [Math.round(size / 2), Math.round(size * 1.4)]
  // What is empty, such as a space, has no width and so no coverage.
  const cells = Array.from({ length: side }, (_, at) => at)
  const drawn = letters.map((letter): [string, DrawnLetter] => {
    context.clearRect(0, 0, side, side)
    context.fillText(letter, origin, baseline)
    const { data } = context.getImageData(0, 0, side, side)
    const coverage = (x: number, y: number) => data[(y * side + x) * 4 + 3] ?? 0
    const columns = span(side, (x) => cells.some((y) => coverage(x, y) >= INKED), origin)
    const rows = span(side, (y) => cells.some((x) => coverage(x, y) >= INKED), baseline)
    const width = columns.to - columns.from + 1
    const height = rows.to - rows.from + 1
    return [
      letter,
      {
        advance: Math.round(context.measureText(letter).width),
        left: columns.from - origin,
        rise: baseline - rows.from,
        width,
        coverage: Array.from({ length: width * height }, (_, at) =>
          coverage(columns.from + (at % width), rows.from + Math.floor(at / width)),
        ),
      },
    ]
  })
  return Object.fromEntries(drawn)
}
