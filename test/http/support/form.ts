import { expect } from 'vitest'
import { textOf, texts } from './page.ts'
import type { TestSite } from './site.ts'

/** Three answers are enough. */
export const ANSWERS = { set: '2-key', region: 'US-OK', price: '390' }

type Fields = Parameters<TestSite['postForm']>[0]

export interface Receipt {
  readonly path: string
  readonly heading: string
  readonly sentence: string
  readonly priceRank: string | undefined
}

/** The receipt at an address, in its words. */
export async function receiptAt(fairkey: TestSite, path: string): Promise<Receipt> {
  const response = await fairkey.get(path)
  expect(response.status).toBe(200)
  const html = await response.text()
  const [priceRank] = await texts(html, '.receipt .price-rank')
  return {
    path,
    heading: await textOf(html, 'h1'),
    sentence: await textOf(html, '.receipt .lead'),
    priceRank,
  }
}

/** Sends a form that is taken, and reads the receipt that it leads to. */
export async function submitted(
  fairkey: TestSite,
  fields: Fields = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Receipt> {
  const sent = typeof fields === 'string' ? fields : { ...ANSWERS, ...fields }
  const response = await fairkey.postForm(sent, headers)
  if (response.status !== 303) throw new Error(`${response.status} ${await response.text()}`)
  return receiptAt(fairkey, response.headers.get('Location') ?? '')
}

/** The id of the quote that a receipt is of. */
export const idOf = ({ path }: Receipt): string => /^\/quotes\/([^/]+)\/receipt/.exec(path)?.[1] ?? ''
