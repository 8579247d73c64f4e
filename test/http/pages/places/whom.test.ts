import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { costOf } from '../../../db/support/cost-of.ts'
import { manyQuotes } from '../../../db/support/many-quotes.ts'
import { attributes, texts } from '../../support/page.ts'
import { posted } from '../../support/quotes.ts'
import { sectionOf } from '../../support/sheet.ts'
import { site, withLaunchQuotes } from '../../support/site.ts'

const fairkey = site()
const page = async (path: string) => (await fairkey.get(path)).text()

it('names three dealers a group on a set’s page, the cheaper first, each with the way to call it', async () => {
  for (const [n, priceCents] of [41_000, 39_000, 42_000, 40_000].entries())
    await posted(fairkey, { dealer: `Lexus ${n}`, priceCents, quotedOn: '2026-11-01' })
  await posted(fairkey, { region: 'US-CA', dealer: 'Lexus of Fresno', ships: true, quotedOn: '2026-11-02' })
  await env.DB.prepare(
    `INSERT INTO dealer_facts (dealer_key, phone) SELECT dealer_key, '(559) 555-0100' FROM dealer_words WHERE region = 'US-CA'`,
  ).run()
  const html = await page('/us-ok/2-key')
  expect(await texts(html, '[aria-labelledby=here] strong')).toEqual(['Lexus 1', 'Lexus 3', 'Lexus 0'])
  expect(sectionOf(html, 'ships')).toMatch(/Lexus of Fresno, California\s+\(559\) 555-0100\s+\$390 quoted on/)
  expect(await attributes(html, '[aria-labelledby=ships] .call-screen a', 'href')).toEqual([
    '/call/us-ok/2-key?dealer=Lexus+of+Fresno&region=US-CA#ask',
  ])
  expect(
    (await attributes(html, 'p.call-screen a', 'href')).filter((to) => to?.startsWith('/dealers')),
  ).toEqual(['/dealers/us-ok'])
})

it('says where to find a dealer while nobody has named one, and lists all quotes that count elsewhere', async () => {
  await withLaunchQuotes()
  const html = await page('/us-ok/2-key')
  expect(sectionOf(html, 'here')).toContain('Nobody has named a dealer yet. Find one here, and ask')
  expect(html).not.toContain('Newest quotes in all of')
  expect(await attributes(html, '[aria-labelledby=own] .after a', 'href')).toEqual(['/us-ok/2-key/quotes'])
})

it('reads a set’s page with 3 queries and at most 100 rows, whatever moderators know of its dealers', async () => {
  await manyQuotes(10_000, 300)
  await env.DB.prepare(
    `INSERT INTO dealer_facts (dealer_key, phone) SELECT DISTINCT dealer_key, '(405) 555-0100' FROM dealer_words`,
  ).run()
  for (const path of ['/us-ok/2-key', '/us-tx/2-key', '/us-ca/2-key', '/us/2-key', '/ca-on/2-key']) {
    await costOf(path)
    const { queries, rowsRead } = await costOf(path)
    expect(queries, path).toBe(3)
    expect(rowsRead, path).toBeLessThanOrEqual(100)
  }
})
