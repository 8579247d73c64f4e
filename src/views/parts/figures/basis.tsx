import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { dayText } from '../../../domain/text/day-text.ts'

/** What the figures rest on: quotes, newest day, dealers, and how many more are held. */
export function Basis({ counted, held }: Pick<SetFigures, 'counted' | 'held'>) {
  const waiting = held === 0 ? null : `${held} held for review`
  if (!counted) return waiting === null ? null : <p class="basis">{waiting}</p>
  return (
    <ul class="basis">
      <li>
        <strong>{countText(counted.quotes, 'quote')}</strong>
      </li>
      <li>
        newest <time datetime={counted.newestQuotedOn}>{dayText(counted.newestQuotedOn)}</time>
      </li>
      {counted.dealers > 0 && <li>{countText(counted.dealers, 'named dealer')}</li>}
      {waiting !== null && <li>{waiting}</li>}
    </ul>
  )
}
