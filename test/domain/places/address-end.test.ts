import { expect, it } from 'vitest'
import { townText } from '../../../src/domain/places/address-end.ts'

it.each([
  ['US-AZ', 'Peoria', 'Peoria'],
  ['US-AZ', 'Peoria, AZ', 'Peoria'],
  ['US-AZ', 'Peoria,AZ', 'Peoria'],
  ['US-AZ', 'Peoria – Arizona', 'Peoria'],
  ['US-AZ', 'Peoria (AZ, U.S.A.)', 'Peoria'],
  ['US-OK', 'Oklahoma City, OK 73102-1234', 'Oklahoma City'],
  ['US-KS', 'Kansas City', 'Kansas City'],
  ['US-NY', 'New York, NY', 'New York'],
  ['US-NY', 'New York', 'New York'],
  ['US-DC', 'Washington, District of Columbia', 'Washington'],
  ['US-VA', 'Northern Virginia', 'Northern Virginia'],
  ['US-AZ', 'Arizona', null],
  ['US-AZ', 'AZ 85382', null],
  ['US-AZ', 'Peoria, IL', 'Peoria, IL'],
  ['US', 'Peoria, AZ, USA', 'Peoria, AZ'],
  ['CA-QC', 'Trois-Rivières (Québec) G9A 1A1', 'Trois-Rivières'],
  ['CA-QC', 'Québec, QC', 'Québec'],
  ['CA-NL', 'St. John’s, NL, Canada', 'St. John’s'],
  ['US-AZ', '—', '—'],
])('in %s the town of %j is %j', (region, city, town) => {
  expect(townText(city, region)).toBe(town)
})
