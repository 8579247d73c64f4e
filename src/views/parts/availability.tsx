import { dayText } from '../../domain/day-text.ts'
import type { SetFigures } from '../../domain/set-figures.ts'

/** "once", "2 times". */
const timesText = (times: number) => (times === 1 ? 'once' : `${times} times`)

/** When a price was last named, and how often dealers said that they cannot get the set. */
export function Availability({ availability }: Pick<SetFigures, 'availability'>) {
  const { lastPricedOn, lastUnavailableOn, unavailableReports } = availability
  if (unavailableReports === 0 || lastUnavailableOn === null) return null
  const priced = lastPricedOn === null ? 'Never priced here' : `Last priced on ${dayText(lastPricedOn)}`
  return (
    <p class="availability">
      {priced}; reported unavailable {timesText(unavailableReports)}, last on{' '}
      <time datetime={lastUnavailableOn}>{dayText(lastUnavailableOn)}</time>.
    </p>
  )
}
