import { expect, it } from 'vitest'
import { QuoteList } from '../../src/views/parts/quotes/quote-list.tsx'
import { quoteOf } from '../domain/support/quotes.ts'
import { site } from './support/pages.ts'

it.each([
  [true, 'Smith Motors; ships'],
  [false, 'Smith Motors; does not ship'],
  [null, 'Smith Motors'],
] as const)('says of a dealer whose shipping is %s: %s', (ships, said) => {
  const quote = quoteOf({ id: 'q', dealer: 'Smith Motors', ships })
  const facts = /<p class="quote-facts">(.*?)<\/p>/.exec(String(QuoteList({ site, quotes: [quote] })))?.[1]
  expect(facts?.replace(/<[^>]+>/g, '')).toBe(said)
})

it('has no line for a quote of which nothing else is known', () => {
  expect(String(QuoteList({ site, quotes: [quoteOf({ id: 'q' })] }))).not.toContain('quote-facts')
})
