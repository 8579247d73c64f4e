import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { prefixesOf } from '../../../src/http/sender/network.ts'
import { posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'

describe('prefixesOf', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::2:3:4:5:6', '2001:db8:0:2'],
    ['2001::', '2001:0:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['192.000.002.001', '192.0.2.1'],
    ['::ffff:c000:0201', '192.0.2.1'],
    ['::FFFF:C000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['0000:0000:0000:0000:0000:ffff:c000:0201', '192.0.2.1'],
    ['::fffe:c000:0201', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['2001:DB8:A:B::1%2', '2001:db8:a:b'],
    ['2001:db8:1:2:3:4:192.0.2.1', '2001:db8:1:2'],
  ])('of %j has %j as the sender', (address, sender) => {
    expect(prefixesOf(address).sender).toBe(sender)
  })

  it.each([
    ['192.0.2.77', '192.0.2'],
    ['192.000.002.001', '192.0.2'],
    ['::ffff:192.0.2.1', '192.0.2'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
    ['2001:0DB8:0001:ff00::1', '2001:db8:1'],
    ['2001:db8::1', '2001:db8:0'],
    ['::1', '0:0:0'],
  ])('of %j has %j as the network', (address, network) => {
    expect(prefixesOf(address).network).toBe(network)
  })

  it.each([
    '',
    'unknown',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.1.5',
    '192.0.2.1, 192.0.2.2',
    '2001:db8',
    '2001:db8:1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7::8:9',
    '2001::1::2',
    ':::',
    '2001:db8:1:2:3:4:5:g',
    '12345::',
    '::ffff:192.0.2.256',
    '[2001:db8::1]',
  ])('of %j are those that all share who show no address', (address) => {
    expect(prefixesOf(address)).toEqual({ sender: '', network: '' })
  })
})

describe('a sender', () => {
  const senders = async () =>
    (
      await env.DB.prepare('SELECT sender FROM quotes ORDER BY price_cents').all<{ sender: string }>()
    ).results.map(({ sender }) => sender)

  it('is a hash in which no address can be read, the same for a day', async () => {
    const fairkey = site()
    const sender = { 'CF-Connecting-IP': '192.0.2.77' }
    await posted(fairkey, { priceCents: 40_001 }, sender)
    await posted(fairkey, { priceCents: 40_002 }, sender)
    await posted(site({ now: '2026-11-22T23:59:59Z' }), { priceCents: 40_003 }, sender)
    await posted(fairkey, { priceCents: 40_004 }, { 'CF-Connecting-IP': '192.0.2.78' })
    await posted(site({ now: '2026-11-23T00:00:00Z' }), { priceCents: 40_005 }, sender)
    const [one, two, three, neighbour, tomorrow] = await senders()
    expect(one).toMatch(/^[0-9a-f]{32}$/)
    expect([two, three]).toEqual([one, one])
    expect(new Set([one, neighbour, tomorrow]).size).toBe(3)
  })

  it('belongs to a network, which is another hash, the same for a day', async () => {
    const from = (address: string) => ({ 'CF-Connecting-IP': address })
    const [fairkey, tomorrow] = [site(), site({ now: '2026-11-23T00:00:00Z' })]
    await posted(fairkey, { priceCents: 40_001 }, from('2001:db8:1:2::1'))
    await posted(fairkey, { priceCents: 40_002 }, from('2001:db8:1:3::1'))
    await posted(fairkey, { priceCents: 40_003 }, from('2001:db8:2:2::1'))
    await posted(tomorrow, { priceCents: 40_004 }, from('2001:db8:1:2::1'))
    const { results } = await env.DB.prepare('SELECT network FROM quotes ORDER BY price_cents').all<{
      network: string
    }>()
    const [home, neighbour, elsewhere, later] = results.map(({ network }) => network)
    expect(home).toMatch(/^[0-9a-f]{32}$/)
    expect(neighbour).toBe(home)
    expect(new Set([home, elsewhere, later, ...(await senders())]).size).toBe(7)
  })

  it('cannot be found again once the key of its day is gone', async () => {
    const keys = async () =>
      (await env.DB.prepare('SELECT day FROM sender_keys ORDER BY day').all<{ day: string }>()).results.map(
        ({ day }) => day,
      )
    for (const day of ['20', '21', '22', '24']) {
      await posted(site({ now: `2026-11-${day}T12:00:00Z` }))
    }
    expect(await keys()).toEqual(['2026-11-24'])
  })

  it('is stored nowhere else', async () => {
    await posted(site(), { dealer: 'Alpha' }, { 'CF-Connecting-IP': '192.0.2.77', 'User-Agent': 'Forum 1.0' })
    for (const table of ['quotes', 'quote_versions', 'counts', 'figures', 'sender_keys']) {
      const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all()
      expect(JSON.stringify(results)).not.toMatch(/192\.0\.2\.77|Forum/)
    }
  })
})
