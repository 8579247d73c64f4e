import { catalog } from '../../src/catalog/catalog.ts'
import type { WidgetRequest } from '../../src/widget/request.ts'

const READINGS = [
  ['Cheapest', '$401', '$280'],
  ['Median', '$558', '$390'],
] as const

/** The catalogue's 2-key set. */
function twoKeys() {
  const found = catalog.sets.find(({ keys }) => keys === 2)
  if (!found) throw new Error('The catalogue has no set of two keys.')
  return found
}

/**
 * What the pictures that are timed say: what Oklahoma was shown of the launch quotes. Written down, so that
 * times of other days and other figures compare.
 */
export const LAUNCH_FACTS: Omit<WidgetRequest, 'size' | 'theme'> = {
  site: 'FairKey',
  isDemo: false,
  part: 'ROM set',
  place: ['Oklahoma', 'OK'],
  sets: [
    {
      set: twoKeys(),
      area: ['US, 1 from Oklahoma', 'US, 1 from OK', 'US'],
      readings: READINGS.map(([label, text, money]) => ({
        label,
        text,
        size: 'large',
        paid: { text: `${money} in 2011`, money, years: [2011, 2011], isOld: true },
        asked: null,
      })),
      dollarsOf: 2025,
      quotes: 3,
      newestQuotedOn: '2011-09-24',
      cheapest: { cents: 28_000, text: '$280', year: 2011 },
      needle: 0.56,
    },
  ],
}
