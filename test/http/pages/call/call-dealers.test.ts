import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../db/support/measured.ts'
import { store, submission } from '../../../db/support/submissions.ts'
import { posted, postedPrices } from '../../support/quotes.ts'
import { sectionOf, sheet } from '../../support/sheet.ts'
import { site } from '../../support/site.ts'

/** Whatever says whom to call. */
const LISTING = ['/call/us-ok/2-key', '/us-ok/2-key', '/check?set=2-key&region=US-OK&price=390']

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
    expect(here).toMatch(/tulsa lexus, Tulsa, Oklahoma\s+\$410 quoted on 20 November 2026\s/)
    expect(here).not.toContain('Lexus of Tulsa,')
    const elsewhere = sectionOf(html, 'ships')
    expect(elsewhere).toMatch(/Lexus of Austin, Austin, Texas\s+\$390 quoted on .*; ships/)
    expect(elsewhere).not.toMatch(/Wichita|London|Tulsa/)
    expect(html).toContain('<a href="/dealers/us-ok">All dealers</a>')
    expect(html).toContain(
      'href="/call/us-ok/2-key?dealer=Lexus+of+Austin&amp;city=Austin&amp;region=US-TX#ask"',
    )
  })

  it('lists a dealer that refused since as one that could not get it, on the sheet, the set’s page and beside a verdict', async () => {
    const tulsa = { dealer: 'Lexus of Tulsa', city: 'Tulsa' }
    await posted(site(), { ...tulsa, quotedOn: '2026-11-01' })
    await posted(site(), { region: 'US-TX', dealer: 'Lexus of Austin', priceCents: 41_000 })
    for (const path of LISTING) {
      const before = await sheet(path)
      expect(sectionOf(before.html, 'here'), path).toContain('Lexus of Tulsa')
      expect(sectionOf(before.html, 'nearby'), path).toContain('Lexus of Austin')
    }
    await posted(site(), { ...tulsa, kind: 'not-here', priceCents: undefined, quotedOn: '2026-11-20' })
    for (const path of LISTING) {
      const { html, text } = await sheet(path)
      expect(html, path).not.toContain('id="here"')
      expect(sectionOf(html, 'nearby'), path).toContain('Lexus of Austin')
      expect(text, path).toContain('Lexus of Tulsa, Tulsa, Oklahoma, could not get it on 20 November 2026.')
    }
  })

  it('aims at the lowest newest word, and at none where nobody offers it', async () => {
    expect((await sheet('/call/us-ok/2-key')).text).not.toContain('Aim at')
    const said = { cutting: 'extra', cuttingCents: 3600, quotedOn: '2026-11-01' } as const
    await posted(site(), { ...said, dealer: 'Lexus of Tulsa', priceCents: 38_000 })
    await posted(site(), { region: 'US-TX', dealer: 'Lexus of Austin', priceCents: 42_000 })
    expect((await sheet('/call/us-ok/2-key')).text, 'two are too few').not.toContain('Aim at')
    await posted(site(), { region: 'US-TX', priceCents: 43_000 })
    expect((await sheet('/call/us-ok/2-key')).text).toContain(
      'Aim at $416: Lexus of Tulsa asked $380 plus $36 for cutting in November 2026.',
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

it('reads what it shows with 2 queries and at most 100 rows once its figures are made', async () => {
  // More of both lists than is looked at.
  for (let n = 0; n < 32; n++) {
    await store(
      submission({ region: 'US-OK', dealer: `Dealer ${n}`, ships: true, priceCents: 40_000 + n * 100 }),
    )
  }
  await sheet('/call/us-ok/2-key')
  const { d1, cost } = measured(env.DB)
  expect((await site({ db: d1 }).get('/call/us-ok/2-key')).status).toBe(200)
  expect({ queries: cost.queries, rowsWritten: cost.rowsWritten }).toEqual({ queries: 2, rowsWritten: 0 })
  expect(cost.rowsRead).toBeLessThanOrEqual(100)
})
