import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { figure, name, type Piece, word } from './line.ts'
import { basisTexts, dollarsText, newestTexts, nothingTexts } from './words.ts'

type Line = readonly Piece[]

/** With "from"; without; in the shortest words; the cheapest alone. */
type Wording = 'full' | 'bare' | 'tight' | 'cheapest'

/** "from $280 median $390"; of two quotes "$401 and $558"; in today's money with its year. */
function prices(figures: WidgetFigures, wording: Wording): Line {
  const [low, middle] = figures.readings
  const isMedian = middle?.label === 'Median'
  const isFrom = middle && (wording === 'cheapest' || (isMedian && wording === 'full'))
  const median = wording === 'tight' ? 'med' : 'median'
  const dollars = dollarsText(figures)
  const second = middle && wording !== 'cheapest' ? middle : null
  return [
    ...(isFrom ? [word('from')] : []),
    figure(low?.text ?? ''),
    ...(second ? [word(isMedian ? median : 'and'), figure(second.text)] : []),
    ...(dollars ? [word(wording === 'full' ? `(${dollars})` : dollars.replace(/^../, '’'))] : []),
  ]
}

/** What prices rest on, from the longest wording to the shortest; or how old they are, and that nobody could get it. */
function endings(figures: WidgetFigures): readonly Line[] {
  const { supply, quotes } = figures
  const newest = newestTexts(figures)
  if (supply !== null) return supply.map((said) => [word(`${newest.at(-1)}; ${said}`)])
  const brief = newest.map((when) => `n ${quotes}, ${when}`)
  return [...basisTexts(figures), ...brief].map((said) => [word(said)])
}

/** The lines that a bar of one set can have, from the fullest to the shortest: each says where it is from. */
export function barLines(figures: WidgetFigures): readonly Line[] {
  const { set, area, quotes } = figures
  const begin = (where: string) => [name(set.name), word(where)]
  const nearest = begin(area.at(-1) ?? area[0])
  if (quotes === 0) {
    return nothingTexts(figures).flatMap((said) => [
      [...begin(area[0]), word(said)],
      [...nearest, word(said)],
    ])
  }
  const ends = endings(figures)
  const shortest = [name(set.short), ...nearest.slice(1)]
  return [
    ...area.flatMap((where) =>
      ends.slice(0, 2).map((end) => [...begin(where), ...prices(figures, 'full'), ...end]),
    ),
    ...(['bare', 'tight'] as const).flatMap((wording) =>
      ends.map((end) => [...nearest, ...prices(figures, wording), ...end]),
    ),
    ...ends.map((end) => [...shortest, ...prices(figures, 'tight'), ...end]),
    ...ends.map((end) => [...nearest, ...prices(figures, 'cheapest'), ...end]),
  ]
}
