import { expect, it } from 'vitest'
import { sourceText } from '../../../../src/domain/figures/text/source-text.ts'
import type { Quote } from '../../../../src/domain/quotes/quote.ts'
import { places, quoteOf, shownAt } from '../../support/quotes.ts'

/** One quote of each of these months, all from one region. */
const from = (region: string, ...months: readonly string[]): readonly Quote[] =>
  months.map((month, n) => quoteOf({ id: `${region}-${month}-${n}`, region, quotedOn: `${month}-10` }))

it.each([
  ['nothing', 'US-OK', [], 'No quotes from the United States yet.'],
  ['one quote', 'CA', from('CA-ON', '2026-03'), '1 quote from all of Canada, of March 2026.'],
  [
    'its own quotes',
    'US-OK',
    from('US-OK', '2026-03', '2025-12', '2024-01'),
    '3 quotes from Oklahoma, newest of March 2026.',
  ],
  [
    'its division’s',
    'US-OK',
    [...from('US-OK', '2025-12'), ...from('US-TX', '2024-01', '2026-03')],
    '3 quotes from Oklahoma and near it, newest of March 2026; 1 from Oklahoma.',
  ],
  [
    'its country’s',
    'US-OK',
    from('US-NY', '2011-09', '2011-09', '2011-08'),
    '3 quotes from all of the United States, newest of September 2011; none from Oklahoma yet.',
  ],
  [
    'newer ones than its own',
    'US-OK',
    [...from('US-OK', '2011-09'), ...from('US-NY', '2026-03', '2026-02', '2026-01')],
    '3 quotes from all of the United States, newest of March 2026; none of them from Oklahoma.',
  ],
])('says of %s where they come from and how old they are', (_what, place, quotes, text) => {
  expect(sourceText(shownAt(place, '2-key', quotes, 2026), places)).toBe(text)
})
