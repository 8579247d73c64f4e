import { DARES } from '../../domain/figures-text.ts'
import { type Graduation, graduation } from '../../domain/graduation.ts'
import type { Prices } from './figures-shown.ts'

interface ScaleProps {
  /** Makes the ids of the picture's title and text unique on the page. */
  readonly id: string
  readonly name: string
  readonly shown: Prices
  readonly quotes: number
  /** Every counted quote's price in the same money, or none of them. */
  readonly dots?: readonly number[]
  /** A price to find among them, in the same money. */
  readonly marked?: number
}

const MARGIN = 4
const LINE = 34

/** Where an amount lies across the picture. */
const across = ({ from, to }: Graduation, cents: number): string =>
  `${(MARGIN + ((cents - from) / (to - from)) * (100 - 2 * MARGIN)).toFixed(2)}%`

const width = ({ from, to }: Graduation, [low, high]: readonly [number, number]): string =>
  `${(((high - low) / (to - from)) * (100 - 2 * MARGIN)).toFixed(2)}%`

function Ticks({ marks, money }: { marks: Graduation; money: Prices['money'] }) {
  return (
    <g class="scale-ticks">
      {marks.minor.map((cents) => (
        <line x1={across(marks, cents)} x2={across(marks, cents)} y1={LINE} y2={LINE + 4} />
      ))}
      {marks.major.map((cents) => (
        <>
          <line class="major" x1={across(marks, cents)} x2={across(marks, cents)} y1={LINE} y2={LINE + 9} />
          <text x={across(marks, cents)} y={LINE + 24} text-anchor="middle">
            {money(cents)}
          </text>
        </>
      ))}
    </g>
  )
}

function Bands({ marks, shown, quotes }: { marks: Graduation } & Pick<ScaleProps, 'shown' | 'quotes'>) {
  const { lowCents, highCents, likelyRangeCents, quartilesCents } = shown.prices
  const whole = [lowCents, highCents] as const
  return (
    <>
      <rect
        class="scale-whole"
        x={across(marks, lowCents)}
        width={width(marks, whole)}
        y={LINE - 6}
        height="6"
      />
      {quotes >= DARES.quartiles && (
        <rect
          class="scale-half"
          x={across(marks, quartilesCents[0])}
          width={width(marks, quartilesCents)}
          y={LINE - 14}
          height="14"
        />
      )}
      {quotes >= DARES.likelyRange && likelyRangeCents && (
        <rect
          class="scale-likely"
          x={across(marks, likelyRangeCents[0])}
          width={width(marks, likelyRangeCents)}
          y={LINE - 6}
          height="6"
        />
      )}
    </>
  )
}

function wordsOf({ shown, quotes, marked }: ScaleProps): string {
  const { money, unit, prices } = shown
  const parts = [
    `${quotes} quotes, lowest ${money(prices.lowCents)}, median ${money(prices.medianCents)}`,
    `highest ${money(prices.highCents)}, ${unit}`,
    ...(marked === undefined ? [] : [`the price you were told ${money(marked)}`]),
  ]
  return `${parts.join(', ')}.`
}

/** The price to find: a diamond below the needle's height, told from it by shape. */
function Marked({ at }: { at: string }) {
  return (
    <svg class="scale-marked" x={at} y={LINE - 3} overflow="visible" aria-hidden="true">
      <path d="M0 -8L8 0L0 8L-8 0Z" />
    </svg>
  )
}

/** A graduated scale from the lowest to the highest price with the median as its needle. */
export function Scale(props: ScaleProps) {
  const { id, name, shown, quotes, dots = [], marked } = props
  const { lowCents, highCents } = shown.prices
  const marks = graduation(Math.min(lowCents, marked ?? lowCents), Math.max(highCents, marked ?? highCents))
  const middle = across(marks, shown.prices.medianCents)
  return (
    <svg class="scale" role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height="62">
      <title id={`${id}-title`}>{`${name}: where the quotes lie`}</title>
      <desc id={`${id}-desc`}>{wordsOf(props)}</desc>
      <Ticks marks={marks} money={shown.money} />
      <Bands marks={marks} shown={shown} quotes={quotes} />
      <g class="scale-dots">
        {dots.map((cents) => (
          <circle cx={across(marks, cents)} cy={LINE - 3} r="4.5" />
        ))}
      </g>
      <line class="scale-needle" x1={middle} x2={middle} y1="8" y2={LINE} />
      <svg class="scale-needle" x={middle} y="4" overflow="visible" aria-hidden="true">
        <path d="M-5 0H5L0 8Z" />
      </svg>
      {marked !== undefined && <Marked at={across(marks, marked)} />}
    </svg>
  )
}
