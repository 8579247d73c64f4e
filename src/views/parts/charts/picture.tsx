import { ENOUGH } from '../../../domain/figures/enough.ts'
import type { ChartedMoney } from '../../../domain/figures/figures-shown.ts'
import { type Slice, slicesOf } from '../../../domain/stats/distribution.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { Scale } from './scale.tsx'

interface PictureProps {
  /** What the quotes are for. */
  readonly name: string
  readonly shown: ChartedMoney
  readonly quotes: number
  /** A price that somebody was told, in the same money. */
  readonly marked?: number | undefined
}

/** What the picture shows, mark by mark. */
function legendText({ quotes, shown, marked }: PictureProps): string {
  const isDots = shown.prices.distribution.kind === 'marks'
  const each = isDots ? 'Each dot is a quote' : 'Each column is as high as there are quotes between its ticks'
  const parts = [
    `${each}; the needle is the median; the bar runs from the lowest to the highest, ${shown.unit}`,
  ]
  if (quotes >= ENOUGH.likelyRange) parts.push('its stronger part is the likely range of the median')
  if (quotes >= ENOUGH.quartiles) parts.push('the block behind is the middle half of the quotes')
  if (marked !== undefined) parts.push(`the diamond is the price you were told, ${shown.money(marked)}`)
  return `${parts.join('; ')}.`
}

/** The very numbers that are drawn: prices that are written alike are one row. */
function rowsOf({ distribution }: ChartedMoney['prices'], money: ChartedMoney['money']) {
  const textOf = ({ fromCents, toCents }: Slice) =>
    distribution.kind === 'marks' ? money(fromCents) : `${money(fromCents)} to under ${money(toCents + 1)}`
  return [...Map.groupBy(slicesOf(distribution), textOf)].map(([price, slices]) => ({
    price,
    quotes: slices.reduce((sum, { quotes }) => sum + quotes, 0),
  }))
}

function QuotesTable({ shown, quotes }: PictureProps) {
  return (
    <details class="numbers">
      <summary>{`Where the ${countText(quotes, 'quote')} lie, as a table`}</summary>
      <table class="numbers-table" data-numbers="distribution">
        <caption>{`Prices ${shown.unit}`}</caption>
        <thead>
          <tr>
            <th scope="col">Price</th>
            <th scope="col">Quotes</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(shown.prices, shown.money).map(({ price, quotes }) => (
            <tr>
              <th scope="row">{price}</th>
              <td>{quotes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** Where the quotes lie: each of them while they are few, later how many lie in each step. */
export function ChartPicture(props: PictureProps) {
  const { name, shown, quotes, marked } = props
  return (
    <figure class="picture">
      <Scale
        id="scale"
        name={name}
        shown={shown}
        quotes={quotes}
        distribution={shown.prices.distribution}
        marked={marked}
      />
      <figcaption>
        <p>{legendText(props)}</p>
        <QuotesTable {...props} />
      </figcaption>
    </figure>
  )
}
