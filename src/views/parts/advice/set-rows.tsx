import { type RowText, rowTexts } from '../../../domain/advice/row-text.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { setPath } from '../../links.ts'
import type { Site } from '../../models.ts'

/** The money that leads, how many quotes it is of, and what stands below. */
export function RowMoney({ row: { money, beside, quotes } }: { row: Omit<RowText, 'supply'> }) {
  return (
    <>
      <p class="row-money">
        <span>
          <strong>{money.amount}</strong>
          {money.of !== '' && ` ${money.of}`}
        </span>
        {quotes !== null && (
          <>
            {' '}
            <span class="row-quotes">{quotes}</span>
          </>
        )}
      </p>
      {beside.map((text) => (
        <p class="row-beside">{text}</p>
      ))}
    </>
  )
}

/** The answers on each of a place's sets in a row: can it be had, the money, how many quotes. */
export function SetRows({ site, sets }: { site: Site; sets: readonly SetFigures[] }) {
  const rows = rowTexts(sets, site.places, site.thisYear)
  return (
    <ul class="set-rows">
      {sets.map(({ set, place }, n) => {
        const row = rows[n]
        return (
          row && (
            <li data-set={set.name}>
              <p class="row-supply">
                <a href={setPath(place.code, set.name)}>{set.name}</a> {row.supply}
              </p>
              <RowMoney row={row} />
            </li>
          )
        )
      })}
    </ul>
  )
}
