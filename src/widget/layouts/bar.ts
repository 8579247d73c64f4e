import type { Shape } from '../picture.ts'
import type { WidgetRequest } from '../request.ts'
import { box, frame } from '../shapes.ts'
import { barLines } from './bar-lines.ts'
import { barLinesOfAll } from './bar-lines-of-all.ts'
import { rule } from './gauge.ts'
import { signed, typeset } from './line.ts'

const BAR = { width: 350, height: 19 } as const

/** A line of text of 350 x 19 pixels, of one set or of all. */
export function bar(request: WidgetRequest): readonly Shape[] {
  const { theme, sets } = request
  const isGauged = theme === 'optitron'
  const x = isGauged ? 6 : 9
  const isOne = sets.length === 1
  const lines = isOne ? barLines(sets[0]) : barLinesOfAll(sets)
  const sign = signed(request)
  const scale = { x: 6, y: BAR.height - 1, width: BAR.width - 13, marks: 49, height: 3 }
  return [
    ...frame(BAR.width, BAR.height),
    ...(isGauged ? rule(scale, isOne ? sets[0].needle : null) : [box('accent', 0, 0, 3, BAR.height)]),
    ...typeset(
      lines.map((line) => [...sign, ...line]),
      { x, y: isGauged ? 12 : 14, width: BAR.width - x - 5 },
    ),
  ]
}
