import { yearOf } from '../../domain/text/day-text.ts'
import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { MOST_SETS } from '../request.ts'
import { figure, name, type Piece, word } from './line.ts'
import { dollarsText, newestTexts, shortYear } from './words.ts'

type Line = readonly Piece[]

const shortestArea = ({ area }: WidgetFigures) => area.at(-1) ?? area[0]

/** What all sets share is said once, at the end; what they do not, behind each of them. */
interface Common {
  readonly isOneArea: boolean
  readonly isOneMoney: boolean
}

/** Which money a price is in: the dollars of a year, or the year when it was asked. */
const moneyOf = (figures: WidgetFigures): string =>
  figures.dollarsOf === null
    ? shortYear(figures.cheapest?.year ?? yearOf(figures.newestQuotedOn ?? ''))
    : (dollarsText(figures) ?? '').replace(/^../, '’')

/** One set: its cheapest, and where and when that is from where the sets differ in it. */
function priced(figures: WidgetFigures, called: string, { isOneArea, isOneMoney }: Common): Line {
  const [low] = figures.readings
  if (!low) return [name(called), word('none')]
  return [
    name(called),
    figure(low.text),
    ...(isOneMoney ? [] : [word(moneyOf(figures))]),
    ...(isOneArea ? [] : [word(shortestArea(figures))]),
  ]
}

/** How old the figures are, and in which dollars: in full, then in the fewest letters. */
function endings(quoted: readonly WidgetFigures[], { isOneMoney }: Common): readonly Line[] {
  const [first] = quoted
  if (!first || !isOneMoney) return [[]]
  const dollars = dollarsText(first)
  const days = quoted.map(({ newestQuotedOn }) => newestQuotedOn ?? '').sort()
  const newest = quoted.find(({ newestQuotedOn }) => newestQuotedOn === days.at(-1)) ?? first
  const shortest = dollars ? moneyOf(first) : `${yearOf(newest.newestQuotedOn ?? '')}`
  return [[...(dollars ? [word(`(${dollars})`)] : []), word(newestTexts(newest)[0])], [word(shortest)]]
}

/** The lines that a bar of all sets can have, from the fullest to the shortest: each says how many it leaves out. */
export function barLinesOfAll(sets: readonly WidgetFigures[]): readonly Line[] {
  const quoted = sets.filter(({ quotes }) => quotes > 0)
  const areas = [...new Set(quoted.map(shortestArea))]
  const common = { isOneArea: areas.length === 1, isOneMoney: new Set(quoted.map(moneyOf)).size === 1 }
  const before = common.isOneArea ? areas.map(word) : []
  const ends = endings(quoted, common)
  const line = (shown: readonly WidgetFigures[], called: (figures: WidgetFigures) => string, end: Line) => [
    ...before,
    ...shown.flatMap((figures) => priced(figures, called(figures), common)),
    ...(shown.length < sets.length ? [word(`+${sets.length - shown.length}`)] : []),
    ...end,
  ]
  const most = sets.slice(0, MOST_SETS)
  const fewer = most.slice(1).map((_, n) => most.slice(0, most.length - 1 - n))
  return [
    ...ends.map((end) => line(most, ({ set }) => set.name, end)),
    ...ends.map((end) => line(most, ({ set }) => set.short, end)),
    ...fewer.flatMap((some) => [
      ...ends.map((end) => line(some, ({ set }) => set.name, end)),
      ...ends.map((end) => line(some, ({ set }) => set.short, end)),
    ]),
  ]
}
