import { expect, it } from 'vitest'
import { paidThenText } from '../../../../src/domain/figures/text/paid-then-text.ts'
import { quoteOf, shownAt } from '../../support/quotes.ts'

const said = (region: string, ...all: readonly (readonly [dollars: number, day: string])[]) =>
  paidThenText(
    shownAt(
      region,
      '2-key',
      all.map(([dollars, quotedOn], n) =>
        quoteOf({ id: `q${n}`, region, priceCents: dollars * 100, quotedOn }),
      ),
    ),
  )

it('says the span in the money of its time, with its years', () => {
  expect(said('US-OK', [280, '2011-09-14'], [475, '2011-10-01'])).toBe('$280 to $475 in 2011')
  expect(said('US-OK', [475, '2011-09-14'], [280, '2026-10-01'])).toBe('$280 to $475 from 2011 to 2026')
})

it('says one price once', () => {
  expect(said('US-OK', [390, '2011-09-14'])).toBe('$390 in 2011')
  expect(said('US-OK', [390, '2011-09-14'], [390, '2013-09-14'])).toBe('$390 from 2011 to 2013')
})

it('says nothing of nothing', () => {
  expect(said('US-OK')).toBeNull()
})
