import { textWidth } from '../letters/atlas.ts'
import type { Shape } from '../picture.ts'
import type { WidgetRequest } from '../request.ts'
import { text } from '../shapes.ts'
import { fitText, reworded, type Wordings } from './fit.ts'
import { basisTexts, nothingTexts, signTexts } from './words.ts'

const SIGN = { font: 'bold-12', ink: 'accent' } as const
const STRONG = { font: 'bold-12', ink: 'ink' } as const
const PLAIN = { font: 'text-12', ink: 'ink' } as const
const SOFT = { font: 'text-12', ink: 'soft' } as const

/** The baselines of three lines, and of four. */
const LINES = { 3: [16, 34, 51], 4: [14, 27, 40, 53] } as const

/** Where words stand, in pixels. */
interface Room {
  readonly x: number
  readonly width: number
}

/** Below each other: the area, the quotes, whether it can be had; of a set without a price what helps. */
function linesOf({ sets }: WidgetRequest, isSetNamed: boolean): readonly Wordings[] {
  const [figures] = sets
  const { set, area, quotes, supply } = figures
  const where = isSetNamed ? area : reworded(area, (one) => `${set.name}, ${one}`)
  if (quotes === 0) {
    const ask = `ask for part ${set.partNumber}`
    const there: Wordings = [`${where[0]}: ${ask}`, ...where]
    return [there, nothingTexts(figures)]
  }
  const basis = basisTexts(figures)
  return supply === null ? [where, basis] : [where, basis, supply]
}

/** The words of a card of one set: whose it is, for which car and set, from where, and on how many quotes. */
export function cardWords(request: WidgetRequest, { x, width }: Room): readonly Shape[] {
  const { part, sets, car } = request
  const [{ set }] = sets
  const [name] = car
  const sign = fitText(SIGN.font, signTexts(request), width - textWidth(STRONG.font, ` ${name}`))
  const beside = textWidth(SIGN.font, `${sign} `)
  const full = [`${name} ${set.name} ${part}`, `${name} ${set.name} set`, `${name} ${set.name}`] as const
  const about = fitText(STRONG.font, [...full, name], width - beside)
  const lines = linesOf(
    request,
    full.some((one) => one === about),
  )
  const baselines = lines.length === 3 ? LINES[4] : LINES[3]
  return [
    text(SIGN, x, baselines[0], sign),
    text(STRONG, x + beside, baselines[0], about),
    ...lines.map((wordings, n) => {
      const style = n === 0 ? PLAIN : SOFT
      return text(style, x, baselines[n + 1] ?? 0, fitText(style.font, wordings, width))
    }),
  ]
}
