import { ENOUGH } from '../../../domain/figures/enough.ts'
import type { Prices } from '../../../domain/figures/figures-shown.ts'
import type { Distribution } from '../../../domain/stats/distribution.ts'
import { type Graduation, graduation } from '../../../domain/stats/graduation.ts'
import { across, widthOf } from './across.ts'
import { QuotesLayer, quotesDrawn } from './quotes-layer.tsx'

export interface ScaleProps {
  /** Makes the ids of the picture's title and text unique on the page. */
  readonly id: string
  readonly name: string
  readonly shown: Prices
  readonly quotes: number
  /** Draws the quotes too, and not only what they come to. */
  readonly distribution?: Distribution
  /** A price to find among them, in the same money. */
  readonly marked?: number | undefined
  /** Whose price that is. */
  readonly markedWords?: string
}

interface BandProps extends Pick<ScaleProps, 'shown' | 'quotes'> {
  readonly marks: Graduation
  /** Where the scale's line is, from the top. */
  readonly line: number
  /** How high the block of the middle half is. */
  readonly half: number
}

/** Height of the bar along the scale. */
const BAR = 6

function Ticks({ marks, money, line }: { marks: Graduation; money: Prices['money']; line: number }) {
  return (
    <g class="scale-ticks">
      {marks.minor.map((cents) => (
        <line x1={across(marks, cents)} x2={across(marks, cents)} y1={line} y2={line + 4} />
      ))}
      {marks.major.map((cents) => (
        <>
          <line class="major" x1={across(marks, cents)} x2={across(marks, cents)} y1={line} y2={line + 9} />
          <text x={across(marks, cents)} y={line + 24} text-anchor="middle">
            {money(cents)}
          </text>
        </>
      ))}
    </g>
  )
}

function Bands({ marks, shown, quotes, line, half }: BandProps) {
  const { lowCents, highCents, likelyRangeCents, quartilesCents } = shown.prices
  const band = (name: string, span: readonly [number, number], height: number) => (
    <rect
      class={name}
      x={across(marks, span[0])}
      width={widthOf(marks, span)}
      y={line - height}
      height={height}
    />
  )
  return (
    <>
      {quotes >= ENOUGH.quartiles && band('scale-half', quartilesCents, half)}
      {band('scale-whole', [lowCents, highCents], BAR)}
      {quotes >= ENOUGH.likelyRange && likelyRangeCents && band('scale-likely', likelyRangeCents, BAR)}
    </>
  )
}

function wordsOf({ shown, quotes, marked, markedWords = 'the price you were told' }: ScaleProps): string {
  const { money, unit, prices } = shown
  const parts = [
    `${quotes} quotes, lowest ${money(prices.lowCents)}, median ${money(prices.medianCents)}`,
    `highest ${money(prices.highCents)}, ${unit}`,
    ...(marked === undefined ? [] : [`${markedWords} ${money(marked)}`]),
  ]
  return `${parts.join(', ')}.`
}

/** The price to find: a diamond under the quotes, told from the needle by its shape. */
function Marked({ at, line }: { at: string; line: number }) {
  return (
    <svg class="scale-marked" x={at} y={line + 1} overflow="visible" aria-hidden="true">
      <path d="M0 -8L8 0L0 8L-8 0Z" />
    </svg>
  )
}

function Needle({ at, line }: { at: string; line: number }) {
  return (
    <>
      <line class="scale-needle" x1={at} x2={at} y1="8" y2={line} />
      <svg class="scale-needle" x={at} y="4" overflow="visible" aria-hidden="true">
        <path d="M-5 0H5L0 8Z" />
      </svg>
    </>
  )
}

/** A graduated scale from the lowest to the highest price with the median as its needle. */
export function Scale(props: ScaleProps) {
  const { id, name, shown, quotes, distribution, marked } = props
  const { lowCents, highCents, medianCents } = shown.prices
  const marks = graduation(Math.min(lowCents, marked ?? lowCents), Math.max(highCents, marked ?? highCents))
  const drawn = distribution ? quotesDrawn(distribution, marks) : null
  const line = drawn ? 24 + drawn.height + BAR : 34
  const half = drawn ? drawn.height + BAR + 6 : 14
  return (
    <svg
      class={drawn ? 'scale scale-tall' : 'scale'}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      width="100%"
      height={line + 28}
    >
      <title id={`${id}-title`}>{`${name}: where the quotes lie`}</title>
      <desc id={`${id}-desc`}>{wordsOf(props)}</desc>
      <Ticks marks={marks} money={shown.money} line={line} />
      <Bands marks={marks} shown={shown} quotes={quotes} line={line} half={half} />
      <Needle at={across(marks, medianCents)} line={line} />
      {drawn && <QuotesLayer drawn={drawn} marks={marks} floor={line - BAR - 1} />}
      {marked !== undefined && <Marked at={across(marks, marked)} line={line} />}
    </svg>
  )
}
