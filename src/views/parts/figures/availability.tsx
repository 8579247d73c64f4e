import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { availabilityText } from '../../../domain/figures/text/availability-text.ts'

/** When a set was last to be had, and when last not: it stands wherever prices do. */
export const AvailabilityLine = ({ availability }: Pick<SetFigures, 'availability'>) => (
  <p class="availability">{availabilityText(availability)}</p>
)
