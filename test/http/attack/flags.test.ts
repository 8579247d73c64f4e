import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { texts } from '../support/page.ts'
import { posted } from '../support/quotes.ts'
import { newAddress, site } from '../support/site.ts'
import { expectTrueFigures } from '../support/true-figures.ts'

const fairkey = site()

const ADDRESSES = 20
const FLAGS_OF_EACH = 3

const names = async (path: string, selector: string) => {
  const html = await (await fairkey.get(path)).text()
  return (await texts(html, selector)).toSorted()
}

const directory = async () => ({
  all: await names('/dealers', '.dealer-regions li'),
  region: await names('/dealers/us-ok', '.dealer-entry h2'),
})

/** What hides words in a day from each address, each on a quote that no other has flagged yet. */
async function flagAll(ids: readonly string[]): Promise<void> {
  for (let address = 0; address < ADDRESSES; address += 1) {
    const headers = { 'CF-Connecting-IP': newAddress() }
    for (const id of ids.slice(address * FLAGS_OF_EACH, (address + 1) * FLAGS_OF_EACH)) {
      const answer = await fairkey.postJson(`/api/v1/quotes/${id}/flags`, { reason: 'private-data' }, headers)
      expect(answer.status).toBe(201)
    }
  }
}

it('twenty addresses with three flags each cannot empty the directory', async () => {
  const ids: string[] = []
  for (let n = 0; n < 25; n += 1) {
    ids.push((await posted(fairkey, { dealer: `Norton Lexus ${n}`, note: `by phone ${n}` })).id)
  }
  for (let n = 0; n < 15; n += 1) {
    ids.push((await posted(fairkey, { dealer: `Adams Motors ${n}`, note: `at the counter ${n}` })).id)
    ids.push((await posted(fairkey, { dealer: `ADAMS MOTORS ${n}` })).id)
  }
  const before = await directory()
  expect(before.region).toHaveLength(40)
  await flagAll(ids)
  expect(await directory()).toEqual(before)
  const hidden = 'SELECT count(*) AS quotes, sum(text_hidden) AS text, sum(name_hidden) AS name FROM quotes'
  expect(await env.DB.prepare(hidden).first()).toEqual({ quotes: 55, text: 55, name: 0 })
  expect(await (await fairkey.get('/api/v1/quotes?limit=100')).text()).not.toMatch(/by phone|at the counter/)
  await expectTrueFigures('sixty flags')
}, 60_000)

it('a private name is out of sight at the first of them, and every dealer beside it stays', async () => {
  await posted(fairkey, { dealer: 'Norton Lexus' })
  const { id } = await posted(fairkey, { dealer: 'John Doe', city: 'Elm Street' })
  await flagAll([id])
  expect(await directory()).toEqual({ all: ['Norton Lexus'], region: ['Norton Lexus'] })
  const pages = ['/us-ok', `/quotes/${id}`, '/api/v1/quotes', '/dealers/us-ok', '/api/v1/prices?region=US-OK']
  for (const path of pages) expect(await (await fairkey.get(path)).text(), path).not.toMatch(/John|Elm/)
  expect((await fairkey.get('/dealers/us-ok/doe-elm-john-street')).status).toBe(404)
})
