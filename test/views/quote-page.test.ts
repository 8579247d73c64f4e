import { expect, it } from 'vitest'
import { QuotePage } from '../../src/views/pages/quotes/quote-page.tsx'
import { quoteOf, shownAt, thread } from '../domain/support/quotes.ts'
import { htmlOf, linesOf, site } from './support/pages.ts'

const figures = shownAt('US-OK', '2-key', thread)

it('says of a quote what is known, and nothing of the rest', async () => {
  const [bought] = thread
  if (!bought) throw new Error('the thread has quotes')
  const lines = await linesOf(QuotePage({ site, model: { quote: bought, figures, told: null } }))
  const after = (name: string) => lines[lines.indexOf(name) + 1]
  expect(
    ['Price', 'In 2025 dollars', 'Cutting the keys', 'Fitting', 'Where', 'Proof asked for'].map(after),
  ).toEqual([
    '$280 in 2011',
    'about $401',
    'included',
    '$130 on top, not counted',
    'United States, state not known',
    'Registration and Driver’s licence',
  ])
  for (const name of ['Dealer', 'City', 'Ships']) expect(lines).not.toContain(name)
})

it.each(['held', 'removed', 'superseded'] as const)(
  'shows nothing of a %s quote but that it is',
  async (status) => {
    const hold = { reason: 'far-below', factor: 0.4, medianCents: 55819, year: 2025 } as const
    const quote = quoteOf({
      id: 'x',
      status,
      hold: status === 'held' ? hold : null,
      dealer: 'Bay City',
      note: 'psst',
      priceCents: 12345,
    })
    const html = await htmlOf(QuotePage({ site, model: { quote, figures, told: null } }))
    expect(html).toContain(`<h1>A quote that is ${status}</h1>`)
    expect(html.includes('under 0.4 x $558, the median in 2025 dollars')).toBe(status === 'held')
    expect(html).not.toMatch(/Bay City|psst|123\.45/)
  },
)
