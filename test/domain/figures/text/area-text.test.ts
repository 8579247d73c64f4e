import { expect, it } from 'vitest'
import { areaText } from '../../../../src/domain/figures/text/area-text.ts'
import { places } from '../../support/quotes.ts'

it.each([
  ['US-OK', ['Oklahoma', 'Oklahoma with Arkansas, Louisiana and Texas', 'all of the United States']],
  ['US-NY', ['New York', 'New York with New Jersey and Pennsylvania', 'all of the United States']],
  ['CA-YT', ['Yukon', 'Yukon with Northwest Territories and Nunavut', 'all of Canada']],
  ['CA-ON', ['Ontario', 'all of Canada']],
  ['US-PR', ['Puerto Rico', 'all of the United States']],
  ['US', ['all of the United States']],
])('the areas of %s are named by places that people know', (code, texts) => {
  expect(places.areasOf(code).map((area) => areaText(area, code, places))).toEqual(texts)
})
