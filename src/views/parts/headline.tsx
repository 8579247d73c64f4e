import { DARES } from '../../domain/figures-text.ts'
import type { PriceFigures } from '../../domain/price-figures.ts'
import type { FiguresShown } from './figures-shown.ts'

interface Reading {
  readonly label: string
  readonly cents: (prices: PriceFigures) => number
  readonly size: 'large' | 'small'
}

const LOW = (prices: PriceFigures) => prices.lowCents
const HIGH = (prices: PriceFigures) => prices.highCents
const MEDIAN = (prices: PriceFigures) => prices.medianCents

/** As many readings as the number of quotes carries. */
function readingsFor(quotes: number): readonly Reading[] {
  if (quotes === 1) return [{ label: 'The one quote', cents: LOW, size: 'large' }]
  if (quotes < DARES.median) {
    return [
      { label: 'One quote', cents: LOW, size: 'large' },
      { label: 'The other', cents: HIGH, size: 'large' },
    ]
  }
  return [
    { label: 'Cheapest', cents: LOW, size: 'large' },
    { label: 'Median', cents: MEDIAN, size: 'large' },
    { label: 'Highest', cents: HIGH, size: 'small' },
  ]
}

/** The large figures of a set: cheapest and median, each with what was paid where that is long ago. */
export function Headline({ shown }: { shown: FiguresShown }) {
  const { lead, paid, years } = shown
  return (
    <dl class="readings">
      {readingsFor(shown.quotes).map(({ label, cents, size }) => (
        <div class={`reading reading-${size}`}>
          <dt>{label}</dt>
          <dd>
            <span class="figure">
              {paid && <span class="about">about </span>}
              {lead.money(cents(lead.prices))}
            </span>
            {paid && (
              <>
                {' '}
                <span class="unit">{`${lead.unit};`}</span>{' '}
                <span class="then">{`${paid.money(cents(paid.prices))} in ${years}`}</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
