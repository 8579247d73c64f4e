import { strengthOf } from '../../../domain/advice/strength.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { cautionText } from '../../../domain/figures/text/caution-text.ts'
import { submitPath } from '../../links.ts'
import type { Site } from '../../models.ts'

interface CautionProps {
  readonly site: Site
  readonly figures: SetFigures
}

/**
 * A word on figures that are few, with the one tap that helps. Of old ones it says nothing: their years stand
 * beside them, and the page begins with whether the set can still be had.
 */
export function Caution({ site, figures }: CautionProps) {
  if (strengthOf(figures) === 'old') return null
  const text = cautionText(figures.counted, site.thisYear)
  if (text === null) return null
  return (
    <p class="caution">
      {`${text} `}
      <a href={submitPath({ set: figures.set.name, region: figures.place.code })}>
        Report what you were told
      </a>
    </p>
  )
}
