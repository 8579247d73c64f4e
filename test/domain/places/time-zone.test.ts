import { expect, it } from 'vitest'
import { timeZoneOf } from '../../../src/domain/places/time-zone.ts'
import { places } from '../support/quotes.ts'

it('is one that is known, for every region', () => {
  for (const { code } of places.regions) {
    const timeZone = timeZoneOf(code)
    expect(new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone, code).toBeTruthy()
    expect(timeZone, code).toMatch(/^(?:America|Pacific)\//)
  }
})

it.each([
  ['US-FL', 'America/New_York'],
  ['US-TX', 'America/Chicago'],
  ['US-NV', 'America/Denver'],
  ['US-HI', 'Pacific/Honolulu'],
  ['US-GU', 'Pacific/Guam'],
  ['CA-NL', 'America/St_Johns'],
  ['CA-QC', 'America/Halifax'],
  ['US', undefined],
  ['US-ZZ', undefined],
])('of %s is %s', (region, timeZone) => {
  expect(timeZoneOf(region)).toBe(timeZone)
})
