import { beforeEach, describe, expect, it } from 'vitest'
import { submitted } from '../support/form.ts'
import { textOf } from '../support/page.ts'
import { posted } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

/** Whatever shows the 2-key figures of the United States; Canada has none and shows them as context. */
const SHOWING = [
  '/',
  '/us-ok',
  '/us-tx',
  '/us/2-key',
  '/us-ok/2-key',
  '/us-tx/2-key',
  '/ca',
  '/ca/2-key',
  '/ca-qc/2-key',
  '/quotes/thread-1',
  '/api/v1/prices',
  '/api/v1/prices?region=US-TX',
]

const tagOf = async (path: string) => (await fairkey.get(path)).headers.get('ETag') ?? ''
const ifChanged = async (path: string, tag: string) =>
  fairkey.get(path, { headers: { 'If-None-Match': tag } })

beforeEach(withLaunchQuotes)

describe('whoever has reported a price', () => {
  it.each(SHOWING)('sees it at once on %s', async (path) => {
    const before = await tagOf(path)
    expect((await ifChanged(path, before)).status).toBe(304)
    await submitted(fairkey, { region: 'US-OK', price: '250.25' })
    const after = await ifChanged(path, before)
    expect(after.status).toBe(200)
    expect(after.headers.get('ETag')).not.toBe(before)
    expect(await after.text()).toMatch(/\$250\.25|25025/)
  })

  it('sees it in the list of quotes', async () => {
    const before = await tagOf('/api/v1/quotes')
    await posted(fairkey, { priceCents: 25_025 })
    expect((await ifChanged('/api/v1/quotes', before)).status).toBe(200)
  })

  it.each([
    '/us/1-key',
    '/us-ok/3-key',
    '/ca/1-key',
    '/figures',
    '/quotes/thread-3',
    '/api/v1/prices?region=CA',
  ])('finds %s as it was', async (path) => {
    const before = await tagOf(path)
    await posted(fairkey, { priceCents: 25_025 })
    expect((await ifChanged(path, before)).status).toBe(304)
  })

  it('finds every figure as it was while the quote is held', async () => {
    const title = async () => textOf(await (await fairkey.get('/us/2-key')).text(), 'head title')
    const before = await title()
    expect(before).toContain('cheapest $280, median $390')
    expect((await posted(fairkey, { priceCents: 10_000 })).status).toBe('held')
    expect(await title()).toBe(before)
  })
})

it('says the new figures in the title', async () => {
  await posted(fairkey, { priceCents: 25_025 })
  const title = async (path: string) => textOf(await (await fairkey.get(path)).text(), 'head title')
  expect(await title('/us/2-key')).toMatch(/^2-key ROM set in the US: cheapest \$250\.25, median \$335 /)
})
