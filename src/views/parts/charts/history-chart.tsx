import type { Span, YearFigures } from '../../../domain/figures/year-figures.ts'
import { type Graduation, graduation } from '../../../domain/stats/graduation.ts'
import { moneyText, roundMoneyText } from '../../../domain/text/money-text.ts'

interface ChartProps {
  /** Of at least two years, oldest first. */
  readonly years: readonly YearFigures[]
  readonly constantYear: number
  readonly currency: string
}

const TOP = 14
const BOTTOM = 190
const HEIGHT = 218
/** Room for the amounts on the left, in percent. */
const LEFT = 14
const MOST_LABELS = 7
/** From how many years on marks are smaller, to stay apart on a phone. */
const MANY = 14

/** How a year is drawn: two marks side by side, told apart by their shapes. */
interface Sizes {
  readonly radius: number
  readonly aside: number
}

const sizesFor = (years: number): Sizes =>
  years > MANY ? { radius: 2.5, aside: 2.5 } : { radius: 5, aside: 6 }

const heightOf = ({ from, to }: Graduation, cents: number): number =>
  Math.round((BOTTOM - ((cents - from) / (to - from)) * (BOTTOM - TOP)) * 10) / 10

type Series = 'constant' | 'paid'

function Mark({ of, radius }: { of: Series; radius: number }) {
  if (of === 'constant') return <circle r={radius} />
  const side = radius * 2 - 2
  return <rect x={-side / 2} y={-side / 2} width={side} height={side} />
}

/** A mark of the chart by itself, for its legend. */
export function Key({ of }: { of: Series }) {
  return (
    <svg class={`history-key history-${of}`} width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <line x1="0" x2="0" y1="-8" y2="8" />
      <Mark of={of} radius={5} />
    </svg>
  )
}

interface PairProps {
  readonly at: string
  readonly year: YearFigures
  readonly marks: Graduation
  readonly sizes: Sizes
}

function Pair({ at, year, marks, sizes }: PairProps) {
  const one = (of: Series, span: Span, x: number) => (
    <g class={`history-${of}`}>
      <line x1={x} x2={x} y1={heightOf(marks, span.highCents)} y2={heightOf(marks, span.lowCents)} />
      <g transform={`translate(${x} ${heightOf(marks, span.medianCents)})`}>
        <Mark of={of} radius={sizes.radius} />
      </g>
    </g>
  )
  return (
    <svg x={at} overflow="visible" aria-hidden="true">
      {one('constant', year.constant, -sizes.aside)}
      {one('paid', year.paid, sizes.aside)}
    </svg>
  )
}

function Lines({ marks, currency }: { marks: Graduation; currency: string }) {
  return (
    <g class="history-lines">
      {marks.major.map((cents) => (
        <>
          <line x1={`${LEFT}%`} x2="100%" y1={heightOf(marks, cents)} y2={heightOf(marks, cents)} />
          <text x={`${LEFT - 2}%`} y={heightOf(marks, cents) + 5} text-anchor="end">
            {moneyText(cents, currency)}
          </text>
        </>
      ))}
    </g>
  )
}

function YearLabels({ first, count, at }: { first: number; count: number; at: (year: number) => string }) {
  const every = Math.ceil(count / MOST_LABELS)
  const labelled = Array.from({ length: count }, (_, index) => first + index).filter(
    (year) => (year - first) % every === 0,
  )
  return (
    <g class="history-years">
      {labelled.map((year) => (
        <text x={at(year)} y={BOTTOM + 22} text-anchor="middle">
          {year}
        </text>
      ))}
    </g>
  )
}

function wordsOf({ years, constantYear, currency }: ChartProps): string {
  const each = years.map(
    ({ year, constant, paid }) =>
      `${year}: median ${roundMoneyText(constant.medianCents, currency)}, in that year’s money ${moneyText(paid.medianCents, currency)}`,
  )
  return `In ${constantYear} dollars and in each year’s money. ${each.join('; ')}.`
}

/** Every year's lowest, median and highest price, in constant dollars beside as paid. */
export function HistoryChart(props: ChartProps) {
  const { years, currency } = props
  const spans = years.flatMap(({ paid, constant }) => [paid, constant])
  const marks = graduation(
    Math.min(...spans.map(({ lowCents }) => lowCents)),
    Math.max(...spans.map(({ highCents }) => highCents)),
  )
  const first = years[0]?.year ?? 0
  const count = (years.at(-1)?.year ?? first) - first + 1
  const at = (year: number) => `${(LEFT + ((year - first + 0.5) / count) * (100 - LEFT)).toFixed(2)}%`
  return (
    <svg
      class="history-chart"
      role="img"
      aria-labelledby="history-title history-desc"
      width="100%"
      height={HEIGHT}
    >
      <title id="history-title">Prices by year</title>
      <desc id="history-desc">{wordsOf(props)}</desc>
      <Lines marks={marks} currency={currency} />
      {years.map((year) => (
        <Pair at={at(year.year)} year={year} marks={marks} sizes={sizesFor(count)} />
      ))}
      <YearLabels first={first} count={count} at={at} />
    </svg>
  )
}
