import { expect, it } from 'vitest'
import { holdText } from '../../../src/domain/intake/hold-text.ts'
import type { Hold } from '../../../src/domain/quotes/hold.ts'

const median = { medianCents: 55819, year: 2025 }

it.each<[Hold, string, string]>([
  [
    { reason: 'implausible', lowCents: 10000, highCents: 150000, year: 2025 },
    'USD',
    'outside $100 to $1,500 in 2025 dollars, the plausible range while there are fewer than 3 quotes',
  ],
  [
    { reason: 'implausible', lowCents: 13000, highCents: 200000, year: 2024 },
    'CAD',
    'outside CA$130 to CA$2,000 in 2024 dollars, the plausible range while there are fewer than 3 quotes',
  ],
  [{ reason: 'far-below', factor: 0.4, ...median }, 'USD', 'under 0.4 x $558, the median in 2025 dollars'],
  [{ reason: 'far-above', factor: 2.5, ...median }, 'USD', 'over 2.5 x $558, the median in 2025 dollars'],
  [
    { reason: 'out-of-line', side: 'below', quotes: 30, ...median },
    'USD',
    'far below the spread of the 30 quotes around $558, the median in 2025 dollars',
  ],
  [
    { reason: 'out-of-line', side: 'above', quotes: 5, ...median },
    'CAD',
    'far above the spread of the 5 quotes around CA$558, the median in 2025 dollars',
  ],
  [
    { reason: 'too-many-today' },
    'USD',
    'more quotes from one sender or network in a day than are published at once',
  ],
  [{ reason: 'not-verified' }, 'USD', 'no check showed that a person sent it'],
  [
    { reason: 'contact-in-note' },
    'USD',
    'a link or contact details in the note, or in the dealer’s name or city',
  ],
  [
    { reason: 'other-part' },
    'USD',
    'another part’s number or another model in the note, or in the dealer’s name or city',
  ],
])('%j in %s', (hold, currency, text) => {
  expect(holdText(hold, currency)).toBe(text)
})
