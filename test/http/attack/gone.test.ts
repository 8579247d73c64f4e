import { beforeEach, describe, expect, it } from 'vitest'
import type { PricesJson } from '../../../src/http/api/schemas.ts'
import { moderatorAt } from '../support/moderation.ts'
import { texts } from '../support/page.ts'
import { LEAST, posted } from '../support/quotes.ts'
import { newAddress, site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

/** More than any sender gets counted for a set in a day. */
const TRIED = 9

/** Every sender in a network of its own. */
const apart = (count: number) => Array.from({ length: count }, () => newAddress())
/** All of them in one. */
const together = (count: number) => Array.from({ length: count }, (_, n) => `192.0.2.${n + 1}`)

/** All over the country. */
const REGIONS = ['US-OK', 'US-TX', 'US-CA', 'US-NY', 'US']

/** Each sender says again and again that a set is gone; with a dealer invented each time, or of many places. */
async function sayGone(senders: readonly string[], named: boolean) {
  for (const [at, sender] of senders.entries()) {
    for (let n = 0; n < TRIED; n += 1) {
      const dealer = named
        ? { dealer: `Invented ${at * TRIED + n} Motors` }
        : { region: REGIONS[n % REGIONS.length] }
      const quote = { ...LEAST, priceCents: undefined, kind: 'discontinued', ...dealer }
      expect((await fairkey.postQuote(quote, { 'CF-Connecting-IP': sender })).status).toBe(201)
    }
  }
}

async function supply() {
  const response = await fairkey.get('/api/v1/prices?region=US')
  const { sets } = await response.json<PricesJson>()
  const found = sets.find(({ set }) => set === '2-key')?.supply
  return found && { word: found.word, offered: found.offered, refused: found.refused }
}

const alarms = async () => texts(await (await moderatorAt()).page('/moderate'), '.notice h2')

describe('where two owners were quoted a price this year', () => {
  beforeEach(async () => {
    for (const priceCents of [39_000, 41_000]) await posted(fairkey, { priceCents })
  })

  it.each([
    ['1 sender', apart(1), 6, []],
    ['3 senders', apart(3), 18, ['The supply may have ended']],
    ['12 senders', apart(12), 72, ['The supply may have ended']],
    ['3 senders of one network', together(3), 18, ['The supply may have ended']],
    ['12 senders of one network', together(12), 18, ['The supply may have ended']],
  ])('%s with invented dealers cannot hide that it was offered', async (_, senders, refused, told) => {
    await sayGone(senders, true)
    expect(await supply()).toEqual({ word: 'some', offered: 2, refused })
    expect(await alarms()).toEqual(told)
  })

  it.each([
    ['1 sender', apart(1)],
    ['3 senders', apart(3)],
    ['12 senders', apart(12)],
    ['12 senders of one network', together(12)],
  ])('%s that name no dealer are one report each', async (_, senders) => {
    await sayGone(senders, false)
    expect(await supply()).toEqual({ word: 'some', offered: 2, refused: senders.length })
  })
})

describe('where the last offer is of 2011', () => {
  beforeEach(withLaunchQuotes)

  it('one sender who invents two dealers is enough, which the page on lies says', async () => {
    expect(await supply()).toEqual({ word: 'unknown', offered: 0, refused: 0 })
    await sayGone(apart(1), true)
    expect(await supply()).toEqual({ word: 'no', offered: 0, refused: 6 })
    const [paragraph] = (
      await texts(await (await fairkey.get('/figures')).text(), '[aria-labelledby=lies] p')
    ).filter((text) => text.startsWith('Whether a set can still be had'))
    expect(paragraph).toContain('one sender who invents two dealers is enough')
    expect(paragraph).toContain('up to 6 of one sender and 18 of one network in a day')
  })

  it('one true offer is enough to be seen beside all of them', async () => {
    await sayGone(apart(12), true)
    await posted(fairkey, { priceCents: 56_000 })
    expect(await supply()).toEqual({ word: 'some', offered: 1, refused: 72 })
  })
})
