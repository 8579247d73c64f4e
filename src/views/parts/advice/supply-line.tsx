import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import type { Site } from '../../models.ts'
import { adviceFor } from './advice-for.ts'

/** Whether a set can still be had: it stands wherever prices do. */
export const SupplyLine = ({ site, figures }: { site: Site; figures: SetFigures }) => (
  <p class="supply">
    <span class="supply-asked">Can it still be had?</span>{' '}
    <span class="supply-said">{adviceFor(figures, site).supply.sentence}</span>
  </p>
)
