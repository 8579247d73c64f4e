import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { type Forgers, forgedDay, forgerOf, type Side } from '../../../scripts/lib/forged-day.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { openForReading } from '../../../src/db/database.ts'
import { readCharts } from '../../../src/db/figures/read-figures.ts'
import { screen } from '../../../src/domain/intake/screening.ts'
import { places } from '../../db/support/submissions.ts'
import { type Owned, owned, posted } from '../support/quotes.ts'
import { newAddress, site } from '../support/site.ts'

const yesterday = site({ now: '2026-11-21T18:00:00Z' })
const today = site({ now: '2026-11-22T18:00:00Z' })

const us = countryOf('US')

function countryOf(code: string) {
  const found = catalog.countries.find((country) => country.code === code)
  if (!found) throw new Error(`${code} is in the catalogue`)
  return found
}

interface Shown {
  readonly quotes: number
  readonly medianCents: number
  readonly cheapest: { readonly comparableCents: number }
}

/** What the API says of the 2-key set in the United States. */
async function shown(): Promise<Shown> {
  const response = await today.get('/api/v1/prices?region=US')
  const { sets } = await response.json<{ sets: (Shown & { set: string })[] }>()
  const found = sets.find(({ set }) => set === '2-key')
  if (!found) throw new Error('every set is there')
  return found
}

const forge = (cents: number, address = newAddress(), dealer: string | null = null) =>
  posted(today, { priceCents: cents, dealer }, { 'CF-Connecting-IP': address })

async function honestly(cents: readonly number[]): Promise<void> {
  for (const priceCents of cents) await posted(yesterday, { priceCents, quotedOn: '2026-11-21' })
}

const THREE = [45_000, 50_000, 56_000]

describe('where three honest quotes stand', () => {
  it('no extreme forgery reaches "cheapest", whoever sends it and however often', async () => {
    await honestly(THREE)
    const extremes = [
      2000, 2001, 5000, 9900, 12_345, 19_000, 19_999, 125_001, 200_000, 350_000, 499_999, 500_000,
    ]
    for (const cents of extremes) {
      // Two senders that agree, and one of them with a second dealer.
      const [one, other] = [newAddress(), newAddress()]
      await forge(cents, one)
      await forge(cents, other)
      await forge(cents, one, 'Beta Motors')
      expect((await shown()).cheapest.comparableCents, String(cents)).toBe(45_000)
    }
    expect(await today.get('/api/v1/quotes?set=2-key&limit=100').then((answer) => answer.text())).not.toMatch(
      /"priceCents":(?:2000|2001|5000|9900|12345|19000|19999),/,
    )
  })

  it('one sender cannot walk "cheapest" down, each price as low as the last ones let it be', async () => {
    await honestly(THREE)
    const address = newAddress()
    for (let step = 0; step < 8; step += 1) {
      const { medianCents } = await shown()
      await forge(Math.ceil(0.4 * medianCents) + step, address, `Dealer ${step}`)
    }
    expect((await shown()).cheapest.comparableCents).toBe(20_000)
  })

  it('many senders cannot within a day either', async () => {
    await honestly(THREE)
    const before = await shown()
    for (let sender = 0; sender < 12; sender += 1) {
      const { medianCents } = await shown()
      for (const cents of [Math.ceil(0.4 * medianCents), Math.ceil(0.4 * medianCents) + 1]) {
        await forge(Math.max(cents, 2000), newAddress())
      }
    }
    const after = await shown()
    expect(before.medianCents).toBe(50_000)
    expect(after.cheapest.comparableCents).toBe(20_000)
  })
})

/** The lowest price, to a dollar, that the screening takes beside what is counted at present. */
async function lowestTaken(): Promise<number> {
  const wanted = { areas: ['US'], sets: ['2-key'] }
  const { charts } = await readCharts(openForReading(env.DB), wanted, ['2-key'], 2026, places)
  const yardstick = charts('US', '2-key')?.yardstick
  if (!yardstick) throw new Error('nothing is counted')
  let cents = Math.max(2000, Math.ceil(0.4 * yardstick.medianCents))
  while (screen(cents, yardstick, us.plausible, 2025) !== null) cents += 100
  return cents
}

describe('where a sender has six ordinary quotes of the day before', () => {
  it('changing them does not walk "cheapest" down, each price as low as the last ones let it be', async () => {
    await honestly(THREE)
    const from = { 'CF-Connecting-IP': newAddress() }
    const mine = new Map<Owned, number>()
    for (let n = 0; n < 6; n += 1) {
      const one = await owned(yesterday, { priceCents: 50_000, dealer: `Dealer ${n}` }, from)
      mine.set(one, 50_000)
    }
    for (let round = 0; round < 6; round += 1) {
      for (const [one, former] of mine) {
        const priceCents = await lowestTaken()
        if (priceCents >= former) continue
        await today.change(one.quote.id, one.editToken, { priceCents })
        mine.set(one, priceCents)
      }
    }
    expect((await shown()).cheapest.comparableCents).toBeGreaterThanOrEqual(20_000)
  })
})

describe('what the simulation says of a day is what the site does', () => {
  const HONEST = [38_000, 41_000, 44_500, 47_000, 49_000, 51_000, 53_500, 56_000, 61_000, 70_000]

  it.each<[Forgers, Side]>([
    [{ senders: 1, networks: 1 }, 'low'],
    [{ senders: 3, networks: 3 }, 'low'],
    [{ senders: 3, networks: 3 }, 'high'],
    [{ senders: 4, networks: 1 }, 'low'],
    [{ senders: 4, networks: 1 }, 'high'],
    [{ senders: 8, networks: 2 }, 'high'],
  ])('with %o that lie %s', async (forgers, side) => {
    await honestly(HONEST)
    const before = await shown()
    const simulated = forgedDay(HONEST, forgers, side, us)
    for (const [nth, cents] of simulated.sent.entries()) {
      const { sender, network, dealer } = forgerOf(nth, forgers)
      const address = `203.0.${/\d+/.exec(network)?.[0]}.${/\d+/.exec(sender)?.[0]}`
      await forge(cents, address, dealer)
    }
    const after = await shown()
    expect(after.quotes - before.quotes).toBe(simulated.counted)
    expect(after.medianCents / before.medianCents - 1).toBeCloseTo(simulated.median, 10)
    expect(after.cheapest.comparableCents / before.cheapest.comparableCents - 1).toBeCloseTo(
      simulated.cheapest,
      10,
    )
  })
})
