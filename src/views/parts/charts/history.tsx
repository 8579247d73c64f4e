import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { areaText } from '../../../domain/figures/text/area-text.ts'
import type { Span, YearFigures } from '../../../domain/figures/year-figures.ts'
import { moneyText, roundMoneyText } from '../../../domain/text/money-text.ts'
import type { Site } from '../../models.ts'
import { capital } from '../text/text.ts'
import { HistoryChart, Key } from './history-chart.tsx'

interface HistoryProps {
  readonly site: Site
  readonly figures: SetFigures
  /** Of the area that these figures are of. */
  readonly years: readonly YearFigures[]
}

interface TableProps {
  readonly years: readonly YearFigures[]
  /** The year that constant dollars are dollars of. */
  readonly constantYear: number
  readonly currency: string
}

const COLUMNS: readonly { readonly name: string; readonly of: keyof Span }[] = [
  { name: 'Lowest', of: 'lowCents' },
  { name: 'Median', of: 'medianCents' },
  { name: 'Highest', of: 'highCents' },
]

function YearRow({ year, currency }: { year: YearFigures; currency: string }) {
  return (
    <tr>
      <th scope="row">{year.year}</th>
      <td>{year.quotes}</td>
      {COLUMNS.map(({ of }) => (
        <td>
          {roundMoneyText(year.constant[of], currency)}{' '}
          <span class="as-paid">{moneyText(year.paid[of], currency)}</span>
        </td>
      ))}
    </tr>
  )
}

function YearsTable({ years, constantYear, currency }: TableProps) {
  return (
    <table class="numbers-table" data-numbers="history">
      <caption>{`About, in ${constantYear} dollars; below each, in the money of that year`}</caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Quotes</th>
          {COLUMNS.map(({ name }) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <YearRow year={year} currency={currency} />
        ))}
      </tbody>
    </table>
  )
}

function Drawn({ years, constantYear, currency }: TableProps) {
  return (
    <figure class="picture">
      <HistoryChart years={years} constantYear={constantYear} currency={currency} />
      <figcaption class="keys">
        <span>
          <Key of="constant" />
          {`median in ${constantYear} dollars`}
        </span>
        <span>
          <Key of="paid" />
          median in that year’s money
        </span>
        <span>Each bar runs from the year’s lowest to its highest.</span>
      </figcaption>
    </figure>
  )
}

/** An area's prices year by year, in constant dollars and as paid, where there is more than one year. */
export function History({ site, figures: shown, years }: HistoryProps) {
  const { counted, area, place, country } = shown
  if (!counted || years.length < 2) return null
  const numbers = { years, constantYear: counted.constant.year, currency: country.currency }
  return (
    <section class="list history" aria-labelledby="history">
      <h2 id="history">History by year</h2>
      <p>{`${capital(areaText(area, place.code, site.places))}.`}</p>
      <div class="history-rest">
        <Drawn {...numbers} />
        <YearsTable {...numbers} />
      </div>
    </section>
  )
}
