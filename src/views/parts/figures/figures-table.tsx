import { ENOUGH } from '../../../domain/figures/enough.ts'
import type { FiguresShown, Prices } from '../../../domain/figures/figures-shown.ts'
import type { PriceFigures } from '../../../domain/figures/price-figures.ts'

interface Row {
  readonly name: string
  /** From how many quotes on. */
  readonly from: number
  readonly text: (prices: PriceFigures, money: Prices['money']) => string
}

const toText = (span: readonly [number, number] | null, money: Prices['money']) =>
  span ? `${money(span[0])} to ${money(span[1])}` : 'not said'

const ROWS: readonly Row[] = [
  { name: 'Cheapest', from: 1, text: (prices, money) => money(prices.lowCents) },
  { name: 'Median', from: ENOUGH.median, text: (prices, money) => money(prices.medianCents) },
  {
    name: 'Likely range of the median',
    from: ENOUGH.likelyRange,
    text: (prices, money) => toText(prices.likelyRangeCents, money),
  },
  {
    name: 'Middle half of the quotes',
    from: ENOUGH.quartiles,
    text: (prices, money) => toText(prices.quartilesCents, money),
  },
  { name: 'Highest', from: 2, text: (prices, money) => money(prices.highCents) },
]

/** All figures of a set that its number of quotes carries, in every money that they are made in. */
export function FiguresTable({ shown, caption }: { shown: FiguresShown; caption: string }) {
  const columns = shown.today ? [shown.lead, shown.today] : [shown.lead]
  const heading = ({ unit, dollarsOf }: Prices) =>
    dollarsOf === null ? `as asked, ${shown.years}` : `about, ${unit}`
  return (
    <table class="figures-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th scope="col">{heading(column)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.filter((row) => shown.quotes >= row.from).map((row) => (
          <tr>
            <th scope="row">{row.name}</th>
            {columns.map((column) => (
              <td>{row.text(column.prices, column.money)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
