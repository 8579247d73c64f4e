import { beforeEach, describe, expect, it } from 'vitest'
import { receiptAt, submitted } from '../support/form.ts'
import { attributes, texts } from '../support/page.ts'
import { postedPrices } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()
const later = site({ now: '2026-11-22T18:01:00Z' })
const me = { 'CF-Connecting-IP': '192.0.2.9' }

const words = async (receipt: ReturnType<typeof submitted>) => {
  const { path: _path, ...said } = await receipt
  return said
}
const aside = { priceRank: undefined }

describe('a quote beside those of 2011', () => {
  beforeEach(withLaunchQuotes)

  it.each([
    ['280', 'It is the cheapest of 4.'],
    ['400.75', 'It is the cheapest of 4.'],
    ['420', 'It is the 2nd cheapest of 4.'],
    ['600', 'It is the 3rd cheapest of 4.'],
    ['1,000', 'It is the dearest of 4.'],
  ])('of $%s counts as the fourth, and is told where it stands today', async (price, priceRank) => {
    expect(await words(submitted(fairkey, { price }))).toEqual({
      heading: 'Counted',
      sentence: 'The figures for all of the United States now rest on 4 quotes, up from 3.',
      priceRank,
    })
  })

  it('takes the place of what the same sender said of the same dealer', async () => {
    await submitted(fairkey, { price: '420', dealer: 'Alpha Motors' }, me)
    expect(await words(submitted(later, { price: '410', dealer: 'ALPHA motors' }, me))).toEqual({
      heading: 'It replaces your earlier one',
      sentence: 'You had reported this dealer and set before; of the two only the newer quote counts.',
      priceRank: 'It is the 2nd cheapest of 4.',
    })
  })

  it('is no longer counted once a newer one has taken its place', async () => {
    const { path } = await submitted(fairkey, { price: '420', dealer: 'Alpha Motors' }, me)
    await submitted(later, { price: '410', dealer: 'Alpha Motors' }, me)
    expect(await words(receiptAt(fairkey, path))).toEqual({
      ...aside,
      heading: 'No longer counted',
      sentence: 'It was taken off, or a newer one has taken its place, since.',
    })
  })

  it('is already there where the sender says the same again', async () => {
    await submitted(fairkey, {}, me)
    expect(await words(submitted(fairkey, {}, me))).toEqual({
      heading: 'Already there',
      sentence: 'This quote had been stored before. It is there once, and counts once.',
      priceRank: 'It is the cheapest of 4.',
    })
  })

  it.each(['not-here', 'discontinued'])('without a price (%s) counts as a report', async (kind) => {
    expect(await words(submitted(fairkey, { kind, price: '' }))).toEqual({
      ...aside,
      heading: 'Noted',
      sentence:
        'It has no price, so the prices stay as they are. It counts as a report that the set could not be had.',
    })
  })

  it('that makes three recent ones leaves those of 2011 behind', async () => {
    await submitted(fairkey, { region: 'US-NY', price: '500' })
    await submitted(fairkey, { region: 'US-CA', price: '510' })
    expect(await words(submitted(fairkey, { price: '505' }))).toEqual({
      heading: 'Counted, and the figures are recent now',
      sentence:
        'There are enough recent quotes now, so the page leaves the older ones behind: ' +
        'the figures for all of the United States rest on the 3 quotes since 2024.',
      priceRank: 'It is the 2nd cheapest of 3.',
    })
  })
})

it('the first of all is told that it is', async () => {
  expect(await words(submitted(fairkey, { region: 'CA-QC', price: 'CA$520' }))).toEqual({
    heading: 'Counted',
    sentence: 'It is the first: the figures for all of Canada now rest on 1 quote.',
    priceRank: 'It is the only one so far.',
  })
})

it('one that gives a nearer area enough of its own is told which', async () => {
  await postedPrices(fairkey, [50_000, 51_000, 52_000], { region: 'US-NY' })
  await postedPrices(fairkey, [40_000, 41_000], { region: 'US-OK' })
  expect(await words(submitted(fairkey, { price: '420' }))).toEqual({
    heading: 'Counted, and the figures are nearer now',
    sentence: 'Oklahoma has enough quotes of its own now: the figures rest on 3 quotes from there.',
    priceRank: 'It is the dearest of 3.',
  })
  expect((await submitted(fairkey, { region: 'US-TX', price: '405' })).sentence).toBe(
    'The figures for Texas with Arkansas, Louisiana and Oklahoma now rest on 4 quotes, up from 3.',
  )
})

it('one of years that are not shown is told so', async () => {
  await postedPrices(fairkey, [40_000, 41_000, 42_000])
  const old = { price: '300', day: 'other', quotedOn: '2012-05-01' }
  expect(await words(submitted(fairkey, old))).toEqual({
    ...aside,
    heading: 'Stored, outside the years shown',
    sentence: 'The figures use quotes since 2024; this one is of 2012. It is in the list of quotes.',
  })
})

it('leads on to the next report with what was said kept', async () => {
  const said = { dealer: 'Alpha & Söhne', city: 'Tulsa', proof: ['vin', 'licence'], day: 'yesterday' }
  const { path } = await submitted(fairkey, said)
  const html = await (await fairkey.get(path)).text()
  expect(await texts(html, '.next .ways a')).toEqual([
    'Report another dealer',
    'Another one cannot get it',
    'Told the same elsewhere',
    'Did they price another set?',
    'Report several at once',
    'Call sheet for Oklahoma: who is next',
    'Put the price in your signature',
    'All about the 2-key set, Oklahoma',
  ])
  expect(await attributes(html, '.next .ways a', 'href')).toEqual([
    '/submit?set=2-key&region=US-OK&quotedOn=2026-11-21',
    '/submit?kind=not-here&set=2-key&region=US-OK&quotedOn=2026-11-21',
    '/submit?kind=quoted&set=2-key&region=US-OK&price=390',
    '/submit?region=US-OK&dealer=Alpha+%26+S%C3%B6hne&city=Tulsa&quotedOn=2026-11-21&proof=vin&proof=licence',
    '/report/several?set=2-key&region=US-OK&quotedOn=2026-11-21',
    '/call/us-ok/2-key',
    '/widgets?region=US-OK&set=2',
    '/us-ok/2-key',
  ])
})
