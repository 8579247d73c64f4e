import { expect } from 'vitest'
import { attributes, textOf, texts } from './page.ts'
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

/** What a page that asks a price again sends with one of its answers; null for any other page. */
export async function doubtAnswered(html: string, meant: string): Promise<Record<string, string[]> | null> {
  if ((await attributes(html, 'button[name=meant]', 'value')).length === 0) return null
  const names = await attributes(html, 'input[type=hidden]', 'name')
  const values = await attributes(html, 'input[type=hidden]', 'value')
  const fields: Record<string, string[]> = { meant: [meant] }
  for (const [index, name] of names.entries()) {
    fields[name ?? ''] = [...(fields[name ?? ''] ?? []), values[index] ?? '']
  }
  return fields
}

/**
 * Sends a form that is taken, and reads the receipt that it leads to. A price that is asked again is meant as
 * it was typed.
 */
export async function submitted(
  fairkey: TestSite,
  fields: Fields = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Receipt> {
  const sent = typeof fields === 'string' ? fields : { ...ANSWERS, ...fields }
  let response = await fairkey.postForm(sent, headers)
  if (response.status === 422) {
    const again = await doubtAnswered(await response.clone().text(), 'as-typed')
    if (again) response = await fairkey.postForm(again, headers)
  }
  if (response.status !== 303) throw new Error(`${response.status} ${await response.text()}`)
  return receiptAt(fairkey, response.headers.get('Location') ?? '')
}

/** The id of the quote that a receipt is of. */
export const idOf = ({ path }: Receipt): string => /^\/quotes\/([^/]+)\/receipt/.exec(path)?.[1] ?? ''
