import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openForWriting } from '../../../../src/db/database.ts'
import { moveQuote } from '../../../../src/db/quotes/move-quote.ts'
import { findForChange } from '../../../../src/db/quotes/versioned-change.ts'
import { places } from '../../../db/support/submissions.ts'
import { attributes, textOf, texts } from '../../support/page.ts'
import { owned, posted } from '../../support/quotes.ts'
import { site, type TestSite, withLaunchQuotes } from '../../support/site.ts'

const fairkey = site()

async function page(path: string, { get }: TestSite = fairkey) {
  const response = await get(path)
  expect(response.status).toBe(200)
  return response.text()
}

async function remove(id: string) {
  const db = openForWriting(env.DB)
  const current = await findForChange(db, id)
  if (!current) throw new Error('it was stored')
  await moveQuote(db, places, current, 'removed', '2026-11-22T19:00:00.000Z')
}

it('shows a published quote with all that was said, at an address to be found under', async () => {
  const { id } = await posted(fairkey, { dealer: 'Alpha & Co', note: 'a <b> c', priceCents: 39_050 })
  const html = await page(`/quotes/${id}`)
  expect(await textOf(html, 'h1')).toContain('$390.50')
  expect(await texts(html, '.facts dd')).toEqual(expect.arrayContaining(['Alpha & Co', 'a <b> c']))
  expect(await attributes(html, 'link[rel=canonical]', 'href')).toEqual([`https://fairkey.test/quotes/${id}`])
})

it('shows what was asked at first beside what was paid, and in lists', async () => {
  const { id } = await posted(fairkey, { kind: 'paid', priceCents: 39_000, firstAskedCents: 45_000 })
  const html = await page(`/quotes/${id}`)
  expect(await texts(html, '.facts dd')).toEqual(expect.arrayContaining(['$390', '$450: 13 % less was paid']))
  expect(await texts(await page('/us-ok/2-key'), '.quote-facts')).toContain('$450 asked at first')
})

it('says on a set’s page what haggling brought, once five buyers have told', async () => {
  const sentence =
    'Half of 5 buyers in the United States since January 2021 got 13 % or more off what was asked at first.'
  for (const [nth, firstAskedCents] of [39_000, 40_000, 45_000, 45_000, 50_000].entries()) {
    expect(await page('/us-ok/2-key')).not.toContain('off what was asked at first')
    const from = { 'CF-Connecting-IP': `192.0.2.${nth}` }
    await posted(fairkey, { kind: 'paid', priceCents: 39_000, firstAskedCents, dealer: `D ${nth}` }, from)
  }
  for (const path of ['/us-ok/2-key', '/us/2-key']) expect(await page(path)).toContain(sentence)
})

it('shows of a held quote that it is, and its sender alone what was stored', async () => {
  await withLaunchQuotes()
  const { quote, editToken } = await owned(fairkey, { priceCents: 10_000, dealer: 'Alpha', note: 'cheap' })
  const { id } = quote
  const html = await page(`/quotes/${id}`)
  expect(await textOf(html, 'main .lead')).toBe(
    'It is held for review: under 0.4 x $558, the median in 2025 dollars. ' +
      'It counts nowhere until somebody has looked at it.',
  )
  expect(html).not.toMatch(/cheap\b(?!est)|Alpha|\$100/)
  expect(await attributes(html, 'meta[name=robots]', 'content')).toEqual(['noindex'])
  const receipt = await page(`/quotes/${id}/receipt?key=${editToken}`)
  expect(await texts(receipt, '.facts dd')).toEqual(expect.arrayContaining(['Alpha', 'cheap', '$100']))
  expect(await attributes(receipt, 'meta[name=robots]', 'content')).toEqual(['noindex'])
  for (const key of ['', `?key=${'x'.repeat(43)}`]) {
    expect(await page(`/quotes/${id}/receipt${key}`)).not.toMatch(/cheap\b(?!est)|Alpha|\$100/)
  }
})

it('shows nothing of a removed quote, neither on its page nor on its receipt', async () => {
  const { id } = await posted(fairkey, { dealer: 'Rude Motors', note: 'rude', city: 'Tulsa' })
  await remove(id)
  const html = await page(`/quotes/${id}`)
  expect(await textOf(html, 'main .lead')).toBe('It was taken off and counts nowhere.')
  const receipt = await page(`/quotes/${id}/receipt?again=0`)
  expect(await textOf(receipt, 'h1')).toBe('No longer counted')
  for (const shown of [html, receipt]) expect(shown).not.toMatch(/rude|tulsa|\$390/i)
})

it('says of a superseded quote that there is a newer one', async () => {
  const me = { 'CF-Connecting-IP': '192.0.2.9' }
  const { id } = await posted(fairkey, { dealer: 'Alpha' }, me)
  await posted(site({ now: '2026-11-22T18:01:00Z' }), { dealer: 'Alpha', priceCents: 41_000 }, me)
  expect(await textOf(await page(`/quotes/${id}`), 'main .lead')).toBe(
    'The same sender has reported a newer one, which counts in its place.',
  )
})

it.each([
  'x',
  'US all',
  'US all -1',
  'US all 1e9',
  'US all 99999999999',
  '../../x all 3',
  '<script> all 3',
  'US%00 all 3',
  'US constructor 3',
  'US all 999999999',
])('tells no nonsense where the address of a receipt claims "%s"', async (before) => {
  const { id } = await posted(fairkey)
  const html = await page(`/quotes/${id}/receipt?before=${encodeURIComponent(before)}`)
  expect(await textOf(html, '.receipt .lead')).toBe(
    'It is the first: the figures for all of the United States now rest on 1 quote.',
  )
})
