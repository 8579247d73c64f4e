import { yearOf } from '../../domain/text/day-text.ts'
import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { MOST_SETS } from '../request.ts'
import { figure, name, type Piece, word } from './line.ts'
import { dollarsText, newestText } from './words.ts'

type Line = readonly Piece[]

const shortestArea = ({ area }: WidgetFigures) => area.at(-1) ?? area[0]

/** How old the figures are: one month, or the years from the oldest set's newest quote to the newest. */
function agesText(quoted: readonly WidgetFigures[]): string {
  const days = quoted.flatMap(({ newestQuotedOn }) => newestQuotedOn ?? []).sort()
  const [oldest, newest] = [days[0] ?? null, days.at(-1) ?? null]
  if (oldest === null || newest === null) return ''
  const isOneYear = yearOf(oldest) === yearOf(newest)
  return isOneYear ? newestText({ newestQuotedOn: oldest }) : `${yearOf(oldest)}–${yearOf(newest)}`
}

/** One set: its cheapest, and where that is from if the sets are from several areas. */
function priced(
  figures: WidgetFigures,
  called: string,
  from: readonly Piece[],
  area: readonly Piece[],
): Line {
  const [low] = figures.readings
  return low ? [name(called), ...from, figure(low.text), ...area] : [name(called), word('none')]
}

/** The lines that a bar of all sets can have, from the fullest to the shortest. */
export function barLinesOfAll(sets: readonly WidgetFigures[]): readonly Line[] {
  const shown = sets.slice(0, MOST_SETS)
  const quoted = shown.filter(({ quotes }) => quotes > 0)
  const areas = [...new Set(quoted.map(shortestArea))]
  const isOneArea = areas.length === 1
  const areaOf = (figures: WidgetFigures) => (isOneArea ? [] : [word(shortestArea(figures))])
  const before = isOneArea ? areas.map(word) : []
  const [dollars] = quoted.flatMap((one) => dollarsText(one) ?? [])
  const more = sets.length > MOST_SETS ? [word(`+${sets.length - MOST_SETS}`)] : []
  const after = [...more, ...(dollars ? [word(`(${dollars})`)] : []), word(agesText(quoted))]
  const line = (called: (figures: WidgetFigures) => string, from: Line): Line => [
    ...before,
    ...shown.flatMap((figures) => priced(figures, called(figures), from, areaOf(figures))),
    ...after.filter(({ said }) => said !== ''),
  ]
  return [
    line(({ set }) => set.name, [word('from')]),
    line(({ set }) => set.name, []),
    line(({ set }) => set.short, []),
  ]
}
