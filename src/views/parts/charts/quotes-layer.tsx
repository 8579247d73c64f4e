import type { Bins, Distribution, Marks } from '../../../domain/stats/distribution.ts'
import type { Graduation } from '../../../domain/stats/graduation.ts'
import { across, widthOf } from './across.ts'
import { type Stack, stacksOf } from './stacks.ts'

const DOT = 4.5
/** From dot to dot of a stack, where there is room. */
const SPACING = 9.5
/** No stack is higher; its dots overlap instead. */
const MOST = 86
/** How many dots fit side by side on the narrowest phone. */
const DOTS_ACROSS = 32
const BIN_HEIGHT = 72

/** What is drawn of a distribution on a scale, with its height. */
export interface QuotesDrawn {
  readonly height: number
  readonly stacks: readonly Stack[]
  readonly bins: Bins | null
}

const stacked = ({ cents }: Marks, { from, to }: Graduation) => stacksOf(cents, (to - from) / DOTS_ACROSS)

const tallest = (stacks: readonly Stack[]) => Math.max(1, ...stacks.map(({ quotes }) => quotes))

/** The room that the quotes take above their scale. */
export function quotesDrawn(distribution: Distribution, marks: Graduation): QuotesDrawn {
  if (distribution.kind === 'bins') return { height: BIN_HEIGHT, stacks: [], bins: distribution }
  const stacks = stacked(distribution, marks)
  return { height: Math.min(MOST, tallest(stacks) * SPACING), stacks, bins: null }
}

interface LayerProps {
  readonly drawn: QuotesDrawn
  readonly marks: Graduation
  /** Where the quotes stand, from the top. */
  readonly floor: number
}

function Dots({ drawn: { stacks }, marks, floor }: LayerProps) {
  const spacing = Math.min(SPACING, MOST / tallest(stacks))
  return (
    <g class="scale-dots">
      {stacks.flatMap(({ cents, quotes }) =>
        Array.from({ length: quotes }, (_, above) => (
          <circle cx={across(marks, cents)} cy={(floor - DOT - above * spacing).toFixed(1)} r={DOT} />
        )),
      )}
    </g>
  )
}

function Columns({ bins, marks, floor }: { bins: Bins } & Omit<LayerProps, 'drawn'>) {
  const most = Math.max(...bins.quotes)
  return (
    <g class="scale-bins">
      {bins.quotes.map((quotes, step) => {
        const from = bins.fromCents + step * bins.stepCents
        const height = (quotes / most) * BIN_HEIGHT
        return (
          <rect
            x={across(marks, from)}
            width={widthOf(marks, [from, from + bins.stepCents])}
            y={(floor - height).toFixed(1)}
            height={height.toFixed(1)}
          />
        )
      })}
    </g>
  )
}

/** Every quote as a dot while they are few; later a column for each step. */
export function QuotesLayer({ drawn, marks, floor }: LayerProps) {
  if (drawn.bins) return <Columns bins={drawn.bins} marks={marks} floor={floor} />
  return <Dots drawn={drawn} marks={marks} floor={floor} />
}
