import { DARES } from '../../domain/figures-text.ts'
import type { Quote } from '../../domain/quote.ts'
import type { SetFigures } from '../../domain/set-figures.ts'
import type { Site } from '../models.ts'
import { countedCents } from './counted-cents.ts'
import type { FiguresShown } from './figures-shown.ts'
import { Scale } from './scale.tsx'
import { setName } from './set-panel.tsx'

interface PictureProps {
  readonly site: Site
  readonly figures: SetFigures
  readonly shown: FiguresShown
  /** The quotes that the page lists. */
  readonly listed: readonly Quote[]
}

/** What the picture shows, mark by mark. */
function legendText({ quotes, lead }: FiguresShown, hasDots: boolean): string {
  const parts = [`The needle is the median; the bar runs from the lowest to the highest, ${lead.unit}`]
  if (quotes >= DARES.likelyRange) parts.push('its stronger part is the likely range of the median')
  if (quotes >= DARES.quartiles) parts.push('the block above it is the middle half of the quotes')
  return `${hasDots ? 'Each dot is a quote. ' : ''}${parts.join('; ')}.`
}

/** Where the quotes lie, each as a dot where every one of them is known here. */
export function Picture({ site, figures, shown, listed }: PictureProps) {
  const dots = countedCents(figures, listed, site)
  return (
    <figure>
      <Scale
        id="scale"
        name={setName(figures.set, site)}
        shown={shown.lead}
        quotes={shown.quotes}
        dots={dots}
      />
      <figcaption>{legendText(shown, dots.length > 0)}</figcaption>
    </figure>
  )
}
