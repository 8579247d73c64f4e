import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../db/support/measured.ts'
import { store, submission } from '../../../db/support/submissions.ts'
import { posted, postedPrices } from '../../support/quotes.ts'
import { sectionOf, sheet } from '../../support/sheet.ts'
import { site } from '../../support/site.ts'

describe('with recent quotes', () => {
  it('leads to a sheet filled in for each named dealer, and lists those elsewhere that ship', async () => {
    const said = { city: 'Tulsa', quotedOn: '2026-11-01' }
    await posted(site(), { ...said, dealer: 'Lexus of Tulsa', ships: true })
    await posted(site(), { ...said, dealer: 'tulsa lexus', priceCents: 41_000, quotedOn: '2026-11-20' })
    await posted(site(), {
      region: 'US-TX',
      dealer: 'Lexus of Austin',
      city: 'Austin',
      ships: true,
      proof: [],
    })
    await posted(site(), { region: 'US-KS', dealer: 'Lexus of Wichita', ships: false })
    await posted(site(), { region: 'CA-ON', dealer: 'Lexus of London', ships: true })
    const { html } = await sheet('/call/us-ok/2-key')
    const here = sectionOf(html, 'here')
    expect(here).toMatch(/tulsa lexus, Tulsa, Oklahoma\s+\$410 quoted on 20 November 2026/)
    expect(here).not.toContain('Lexus of Tulsa,')
    const elsewhere = sectionOf(html, 'elsewhere')
    expect(elsewhere).toMatch(/Lexus of Austin, Austin, Texas\s+\$390 quoted on .*; ships; proof: none/)
    expect(elsewhere).not.toMatch(/Wichita|London|Tulsa/)
    expect(html).toContain(
      'href="/call/us-ok/2-key?dealer=Lexus+of+Austin&amp;city=Austin&amp;region=US-TX#ask"',
    )
  })

  it('calls the middle half of eight quotes fair, as asked', async () => {
    await postedPrices(site(), [40_000, 41_000, 42_000, 43_000, 44_000, 45_000, 46_000, 47_000], {
      quotedOn: '2026-05-01',
    })
    const prices = sectionOf((await sheet('/call/us-ok/2-key')).html, 'prices')
    expect(prices).toMatch(/Fair\s+\$413 to \$457/)
    expect(prices).toContain('8 quotes in Oklahoma since 2024: $400 to $470, median (the middle price) $435.')
  })
})

it('reads what it shows with 4 queries and at most 100 rows once its figures are made', async () => {
  // More of both lists than is looked at.
  for (let n = 0; n < 32; n++) {
    await store(
      submission({ region: 'US-OK', dealer: `Dealer ${n}`, ships: true, priceCents: 40_000 + n * 100 }),
    )
  }
  await sheet('/call/us-ok/2-key')
  const { d1, cost } = measured(env.DB)
  expect((await site({ db: d1 }).get('/call/us-ok/2-key')).status).toBe(200)
  expect({ queries: cost.queries, rowsWritten: cost.rowsWritten }).toEqual({ queries: 4, rowsWritten: 0 })
  expect(cost.rowsRead).toBeLessThanOrEqual(100)
})
