import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { dayText } from '../../../domain/text/day-text.ts'

/** What the figures rest on: quotes, newest day, dealers, and how many more are held. */
export function Basis({ figures, held }: Pick<SetFigures, 'figures' | 'held'>) {
  const waiting = held === 0 ? 'none held for review' : `${held} held for review`
  if (!figures) return held > 0 ? <p class="basis">{waiting}</p> : null
  return (
    <ul class="basis">
      <li>
        <strong>{countText(figures.quotes, 'quote')}</strong>
      </li>
      <li>
        newest <time datetime={figures.newestQuotedOn}>{dayText(figures.newestQuotedOn)}</time>
      </li>
      <li>{figures.dealers > 0 ? countText(figures.dealers, 'named dealer') : 'no dealer named'}</li>
      <li>{waiting}</li>
    </ul>
  )
}
