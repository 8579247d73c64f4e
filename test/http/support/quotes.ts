import type { QuoteJson } from '../../../src/http/api/schemas.ts'
import type { TestSite } from './site.ts'

/** Three things are enough. */
export const LEAST = { set: '2-key', region: 'US-OK', priceCents: 39000 }

interface Said {
  readonly [part: string]: unknown
}

/** Posts a quote that is taken, and gives it as the API answers it. */
export async function posted(
  { postQuote }: TestSite,
  said: Said = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<QuoteJson> {
  const response = await postQuote({ ...LEAST, ...said }, headers)
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json<{ quote: QuoteJson }>()).quote
}

/** What a quote's sender holds. */
export interface Owned {
  readonly quote: QuoteJson
  readonly editToken: string
  readonly editUrl: string
}

/** Posts a quote that is taken, and gives it with what its sender is given. */
export async function owned(
  { postQuote }: TestSite,
  said: Said = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Owned> {
  const response = await postQuote({ ...LEAST, ...said }, headers)
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return response.json()
}

/** Posts one quote for each price, all else the same. */
export async function postedPrices(fairkey: TestSite, cents: readonly number[], said: Said = {}) {
  const quotes: QuoteJson[] = []
  for (const priceCents of cents) quotes.push(await posted(fairkey, { ...said, priceCents }))
  return quotes
}
