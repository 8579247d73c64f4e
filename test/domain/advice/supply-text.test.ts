import { expect, it } from 'vitest'
import type { CitedQuote } from '../../../src/domain/advice/spoken-line.ts'
import { supplyText } from '../../../src/domain/advice/supply-text.ts'
import { NO_SUPPLY, type Supply } from '../../../src/domain/figures/supply.ts'
import { places } from '../support/quotes.ts'

const supply = (known: Partial<Supply>): Supply => ({ ...NO_SUPPLY, ...known })

const cited = (said: Partial<CitedQuote>): CitedQuote => ({
  kind: 'quoted',
  priceCents: 39000,
  cutting: 'unknown',
  cuttingCents: null,
  region: 'US-TX',
  dealer: null,
  city: null,
  quotedOn: '2026-11-03',
  ...said,
})

const last = (kind: CitedQuote['kind'], quotedOn: string) => ({ newest: { quoteId: 'a', kind, quotedOn } })

it.each<[string, Supply, CitedQuote | null, string]>([
  [
    'all say yes',
    supply({ offered: 12, reports: 12, lastOfferedOn: '2026-11-12' }),
    null,
    'Can be had: all 12 reports since January 2025 say so, the last on 12 November 2026.',
  ],
  [
    'two say yes, and somebody bought one',
    supply({ offered: 2, reports: 2, lastOfferedOn: '2026-11-12', lastPaidOn: '2026-03-04' }),
    null,
    'Can be had: both reports since January 2025 say so, the last on 12 November 2026. Last bought on 4 March 2026.',
  ],
  [
    'some say yes',
    supply({ offered: 36, refused: 15, lastOfferedOn: '2026-11-03', lastRefusedOn: '2026-11-21' }),
    null,
    '36 reports say yes, 15 no, since January 2025. Last offered 3 November 2026, last refused 21 November.',
  ],
  [
    'one says yes and one, of another year, that it is discontinued',
    supply({
      offered: 1,
      refused: 1,
      discontinued: 1,
      lastOfferedOn: '2025-11-03',
      lastRefusedOn: '2026-01-21',
    }),
    null,
    '1 report says yes, 1 no, since January 2025. Last offered 3 November 2025, last refused 21 January 2026. The refusal says that it is discontinued.',
  ],
  [
    'all say no',
    supply({
      refused: 4,
      discontinued: 3,
      lastOfferedOn: '2011-09-24',
      lastRefusedOn: '2026-11-21',
      lastPaidOn: '2011-09-24',
    }),
    null,
    'No dealer could get it: 4 reports since January 2025. Last offered on 24 September 2011. 3 of the refusals say that it is discontinued.',
  ],
  [
    'all say no, and nobody ever offered it',
    supply({ refused: 2, lastRefusedOn: '2026-11-21' }),
    null,
    'No dealer could get it: 2 reports since January 2025. Nobody has reported an offer.',
  ],
  [
    'one recent report says no',
    supply({ refused: 1, reports: 4, ...last('not-here', '2026-11-03') }),
    cited({ kind: 'not-here', priceCents: null }),
    'One report: a dealer in Texas could not get it, 3 November 2026.',
  ],
  [
    'one recent report says that it is discontinued, of a dealer by name',
    supply({ refused: 1, reports: 1, ...last('discontinued', '2026-11-03') }),
    cited({ kind: 'discontinued', priceCents: null, dealer: 'Lexus of El Paso' }),
    'One report: Lexus of El Paso said that it is discontinued, 3 November 2026.',
  ],
  [
    'one recent report has a price',
    supply({ offered: 1, reports: 4, ...last('quoted', '2026-11-03') }),
    cited({ region: 'US' }),
    'One report: a dealer in the United States asked $390, 3 November 2026.',
  ],
  [
    'one recent report is of a purchase',
    supply({ offered: 1, reports: 1, ...last('paid', '2026-11-03') }),
    cited({ kind: 'paid', region: 'CA-ON', priceCents: 39050 }),
    'One report: an owner paid CA$390.50 in Ontario, 3 November 2026.',
  ],
  [
    'the last report is old',
    supply({ reports: 3, ...last('quoted', '2011-09-24') }),
    null,
    'Not known: the last report is from September 2011.',
  ],
  [
    'the only report is old',
    supply({ reports: 1, ...last('quoted', '2011-09-24') }),
    null,
    'Not known: the only report is from September 2011.',
  ],
  [
    'the only report is old and a refusal for good',
    supply({ reports: 1, ...last('discontinued', '2011-09-14') }),
    null,
    'Not known: the only report, September 2011, says discontinued.',
  ],
  [
    'the last of several reports is an old refusal',
    supply({ reports: 2, ...last('not-here', '2011-09-14') }),
    null,
    'Not known: the last report, September 2011, says that it could not be had.',
  ],
  ['nobody has ever reported', supply({}), null, 'Nobody has asked yet.'],
])('where %s, the sentence says no more', (_case, known, newest, sentence) => {
  expect(supplyText({ supply: known, newest }, places, 2026)).toBe(sentence)
})
