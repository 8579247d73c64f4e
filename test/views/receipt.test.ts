import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/domain/intake/receipt.ts'
import { priceRankText, ReceiptPage } from '../../src/views/pages/report/receipt-page.tsx'
import { receiptWords } from '../../src/views/parts/quotes/receipt-words.ts'
import { quoteOf, shownAt, thread } from '../domain/support/quotes.ts'
import { htmlOf, site } from './support/pages.ts'

const quote = quoteOf({
  id: 'new',
  priceCents: 9000,
  hold: { reason: 'far-below', factor: 0.4, medianCents: 55819, year: 2025 },
  dealer: 'Bay & Sons',
  city: 'Tulsa',
  proof: [],
})
const figures = shownAt('US-OK', '2-key', thread)

describe('a receipt', () => {
  it.each<[Receipt, string, string]>([
    [
      { said: 'counted', before: 3, after: 4 },
      'Counted',
      'The figures for all of the United States now rest on 4 quotes, up from 3.',
    ],
    [
      { said: 'counted', before: 0, after: 1 },
      'Counted',
      'It is the first: the figures for all of the United States now rest on 1 quote.',
    ],
    [
      { said: 'held-for-price' },
      'Held for its price',
      'The price is under 0.4 x $558, the median in 2025 dollars. It counts nowhere until somebody has looked at it. Nothing is lost, and you need not send it again.',
    ],
    [
      { said: 'replaced' },
      'It replaces your earlier one',
      'You had reported this dealer and set before; of the two only the newer quote counts.',
    ],
    [
      { said: 'already-there' },
      'Already there',
      'This quote had been stored before. It is there once, and counts once.',
    ],
  ])('of %o is headed %s', (receipt, heading, sentence) => {
    expect(receiptWords(receipt, { site, quote, figures })).toMatchObject({ heading, sentence })
  })

  it('tells of a refusal without a dealer’s name that the newest counts', () => {
    const refusal = {
      ...quote,
      kind: 'not-here',
      priceCents: null,
      comparableCents: null,
      dealer: null,
    } as const
    expect(receiptWords({ said: 'replaced' }, { site, quote: refusal, figures })).toMatchObject({
      heading: 'It replaces your earlier one',
      sentence:
        'You had reported before that it cannot be had. Of what you report without a dealer’s name only the newest counts.',
    })
  })

  it('tells where the quote stands', () => {
    expect(
      [
        { rank: 1, of: 1 },
        { rank: 1, of: 4 },
        { rank: 2, of: 4 },
      ].map(priceRankText),
    ).toEqual(['It is the only one so far.', 'It is the cheapest of 4.', 'It is the 2nd cheapest of 4.'])
  })

  it('leads to the next call with what stays the same filled in', async () => {
    const html = await htmlOf(
      ReceiptPage({
        site,
        model: {
          quote,
          receipt: { said: 'replaced' },
          edit: { kind: 'not-shown' },
          figures,
          priceRank: null,
        },
      }),
    )
    expect(html).toContain(
      'href="/submit?region=US-OK&amp;dealer=Bay+%26+Sons&amp;city=Tulsa&amp;quotedOn=2026-05-01&amp;proof=none"',
    )
    expect(html).toContain('href="/submit?set=2-key&amp;region=US-OK&amp;quotedOn=2026-05-01"')
  })
})
