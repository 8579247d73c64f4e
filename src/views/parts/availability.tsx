import { availabilityText } from '../../domain/availability-text.ts'
import type { SetFigures } from '../../domain/set-figures.ts'

/** When a set was last to be had, and when last not: it stands wherever prices do. */
export const Availability = ({ availability }: Pick<SetFigures, 'availability'>) => (
  <p class="availability">{availabilityText(availability)}</p>
)
