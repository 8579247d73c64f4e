import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { dayText } from '../../../domain/text/day-text.ts'

/** What the figures rest on: quotes, newest day, dealers, and how many more are held. */
export function Basis({ counted, held }: Pick<SetFigures, 'counted' | 'held'>) {
  const waiting = held === 0 ? 'none held for review' : `${held} held for review`
  if (!counted) return held > 0 ? <p class="basis">{waiting}</p> : null
  return (
    <ul class="basis">
      <li>
        <strong>{countText(counted.quotes, 'quote')}</strong>
      </li>
      <li>
        newest <time datetime={counted.newestQuotedOn}>{dayText(counted.newestQuotedOn)}</time>
      </li>
      <li>{counted.dealers > 0 ? countText(counted.dealers, 'named dealer') : 'no dealer named'}</li>
      <li>{waiting}</li>
    </ul>
  )
}
