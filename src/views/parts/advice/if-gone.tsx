import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { GUIDE_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { adviceFor } from './advice-for.ts'

/** The way to the other ways, where nobody knows whether the set can be had, or nobody could get it. */
export function IfGone({ site, figures }: { site: Site; figures: SetFigures }) {
  const { word } = adviceFor(figures, site).supply
  const others = site.catalog.guide.sections.find(({ listsOtherWays }) => listsOtherWays)
  if (!others || (word !== 'no' && word !== 'unknown')) return null
  return (
    <p class="if-gone">
      <a href={`${GUIDE_PATH}#${others.id}`}>If it is gone: other ways, and what they cost</a>
    </p>
  )
}
