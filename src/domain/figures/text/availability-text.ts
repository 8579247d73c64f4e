import { countText } from '../../text/count-text.ts'
import { dayText } from '../../text/day-text.ts'
import type { Availability } from '../figures.ts'

function unavailableText({ lastUnavailableOn, unavailableReports }: Availability): string {
  if (lastUnavailableOn === null) return 'nobody has reported it unavailable'
  const people = countText(unavailableReports, 'person', 'people')
  return `last reported unavailable on ${dayText(lastUnavailableOn)}, by ${people}${unavailableReports > 1 ? ' so far' : ''}`
}

/**
 * When a set was last to be had, and when last not.
 *
 * @example
 * availabilityText({ lastPricedOn: '2011-09-24', lastUnavailableOn: null, unavailableReports: 0 })
 * // => 'Last bought or offered on 24 September 2011; nobody has reported it unavailable.'
 * availabilityText({ lastPricedOn: null, lastUnavailableOn: '2011-09-14', unavailableReports: 1 })
 * // => 'Nobody has reported it bought or offered; last reported unavailable on 14 September 2011, by 1 person.'
 */
export function availabilityText(availability: Availability): string {
  const { lastPricedOn, lastUnavailableOn } = availability
  if (lastPricedOn === null && lastUnavailableOn === null) {
    return 'Nobody has reported yet whether it can be had.'
  }
  const priced =
    lastPricedOn === null
      ? 'Nobody has reported it bought or offered'
      : `Last bought or offered on ${dayText(lastPricedOn)}`
  return `${priced}; ${unavailableText(availability)}.`
}
