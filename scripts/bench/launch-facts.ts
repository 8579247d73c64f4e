import { catalog } from '../../src/catalog/catalog.ts'
import type { WidgetRequest } from '../../src/widget/request.ts'

const READINGS = [
  ['Cheapest', '$280', '$401'],
  ['Median', '$390', '$558'],
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
  car: [catalog.words.carBriefly, catalog.words.carLetters],
  place: ['Oklahoma', 'OK'],
  sets: [
    {
      set: twoKeys(),
      area: ['US, 1 from Oklahoma', 'US, 1 from OK', 'US'],
      readings: READINGS.map(([label, text, money]) => ({
        label,
        text,
        size: 'large',
        asked: {
          when: 'in 2011',
          years: [2011, 2011],
          now: { money, unit: 'in 2025 dollars', dollarsOf: 2025 },
        },
      })),
      dollarsOf: null,
      askedIn: [2011, 2011],
      unit: 'in 2011',
      quotes: 3,
      newestQuotedOn: '2011-09-24',
      cheapest: { cents: 28_000, text: '$280', year: 2011 },
      needle: 0.56,
      supply: null,
    },
  ],
}
