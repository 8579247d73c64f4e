import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { figure, name, type Piece, word } from './line.ts'
import { basisTexts, dollarsText, newestText } from './words.ts'

type Line = readonly Piece[]

/** Everything; without what was paid; without "from" too; in the shortest words. */
type Wording = 'full' | 'figures' | 'bare' | 'tight'

/** "from $401 ($280 in 2011) median $558 (2025 $)"; of two quotes "$401 and $558". */
function prices(figures: WidgetFigures, wording: Wording): Line {
  const [low, middle] = figures.readings
  const isMedian = middle?.label === 'Median'
  const isFrom = isMedian && (wording === 'full' || wording === 'figures')
  const isPaid = wording === 'full' && low?.paid
  const median = wording === 'tight' ? 'med' : 'median'
  const dollars = dollarsText(figures)
  return [
    ...(isFrom ? [word('from')] : []),
    figure(low?.text ?? ''),
    ...(isPaid ? [word(`(${low.paid.text})`)] : []),
    ...(middle ? [word(isMedian ? median : 'and'), figure(middle.text)] : []),
    ...(dollars ? [word(wording === 'tight' ? dollars.replace(/^../, '’') : `(${dollars})`)] : []),
  ]
}

/** The lines that a bar of one set can have, from the fullest to the shortest: each says where it is from. */
export function barLines(figures: WidgetFigures): readonly Line[] {
  const { set, area, quotes } = figures
  const begin = (where: string) => [name(set.name), word(where)]
  if (quotes === 0) return [begin('no quotes yet: be the first to report one')]
  const [basis, shortBasis] = basisTexts(figures)
  const shortest = begin(area.at(-1) ?? area[0])
  return [
    ...area.map((where) => [...begin(where), ...prices(figures, 'full'), word(basis)]),
    ...area.map((where) => [...begin(where), ...prices(figures, 'figures'), word(basis)]),
    [...shortest, ...prices(figures, 'figures'), word(shortBasis)],
    [...shortest, ...prices(figures, 'bare'), word(shortBasis)],
    [...shortest, ...prices(figures, 'tight'), word(`n ${quotes}, ${newestText(figures)}`)],
  ]
}
