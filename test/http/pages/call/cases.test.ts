import { describe, expect, it } from 'vitest'
import { sheet } from '../../support/sheet.ts'
import { site, withLaunchQuotes } from '../../support/site.ts'

/** What no page calls a price that the quotes do not carry a word for. */
const WORDS = /\b(?:fair|good|high|lowest since|highest since|target)\b/i

/** In a sentence, or on a set's page in a row: as asked first, in today's money second. */
const ASKED_THEN =
  /(?:In 2011 dealers asked \$280 to \$475: |\$280 to \$475 in 2011 \d quotes in the US )about \$401 to \$680 in today’s money \(2025 dollars\)/

/** A page's title, and its text without what stands around every page. */
async function page(path: string) {
  const { html } = await sheet(path)
  const title = /<title>([^<]*) · FairKey<\/title>/.exec(html)?.[1] ?? ''
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? []
  const description = /name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''
  const text = main
    .replace(/<(script|style|svg|option)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  return { title, description, text }
}

const verdict = async (query: string) =>
  (await site().get(`/api/v1/verdict?${query}`)).json<Record<string, unknown>>()

async function report(said: object): Promise<void> {
  const { status } = await site().postQuote({ set: '2-key', ...said })
  expect(status).toBe(201)
}

const PAGES = ['/check?set=2-key&region=US-OK&price=390', '/call/us-ok/2-key', '/us-ok/2-key']

describe('the quotes of 2011 alone', () => {
  it('are told as what was asked then, with no verdict word on any page', async () => {
    await withLaunchQuotes()
    for (const path of PAGES) {
      const { title, description, text } = await page(path)
      expect(text, path).toMatch(ASKED_THEN)
      expect(text, path).toContain('Not known: the last report is from September 2011.')
      expect(`${title} ${description} ${text}`, path).not.toMatch(WORDS)
    }
    expect((await page(PAGES[0] ?? '')).title).toBe(
      '$390 for the 2-key ROM set in Oklahoma: compared with 2011',
    )
    expect(await verdict('set=2-key&region=US-OK&priceCents=39000')).toMatchObject({
      word: null,
      sentence: 'cheaper than all 3 quotes in the United States, in 2025 dollars',
    })
  })

  it('are what the preview of a set’s page says, below its title', async () => {
    await withLaunchQuotes()
    expect((await page('/us-ok/2-key')).description).toBe(
      'Not known: the last report is from September 2011. In 2011 dealers asked $280 to $475: ' +
        'about $401 to $680 in today’s money (2025 dollars). Part 89705-50944.',
    )
  })

  it.each(PAGES)('%s leads on to what to ask, and to the other ways', async (path) => {
    await withLaunchQuotes()
    const { html } = await sheet(path)
    expect(html).toContain('<a href="/guide#other-ways">If it is gone: other ways, and what they cost</a>')
    const { text } = await page(path)
    expect(text).toMatch(/can this (?:part )?number still be ordered/i)
    expect(text).toMatch(/does another replace it/i)
    expect(text).toMatch(/is one on any dealer’s shelf/i)
  })
})

describe('with one newer quote', () => {
  it('each is told by itself, with no verdict word on any page or from the API', async () => {
    await withLaunchQuotes()
    await report({ region: 'US-OK', priceCents: 39_000 })
    for (const path of PAGES) {
      const { title, description, text } = await page(path)
      expect(text, path).toMatch(ASKED_THEN)
      expect(text, path).toContain(' And one in November 2026: $390, Oklahoma.')
      expect(text, path).toContain('One report: a dealer in Oklahoma asked $390, 22 November 2026.')
      expect(`${title} ${description} ${text}`, path).not.toMatch(WORDS)
    }
    const told = await site().get('/call/us-ok/2-key/told?price=390')
    expect(await told.text()).toBe(
      '$390: cheaper than 3 of 4 quotes in the United States, in 2025 dollars, the same as 1; ' +
        'an owner paid $280 with cutting in the United States in September 2011.',
    )
    expect(await verdict('set=2-key&region=US-OK&priceCents=39000')).toMatchObject({
      word: null,
      percentile: null,
      sentence: 'cheaper than 3 of 4 quotes in the United States, in 2025 dollars, the same as 1',
    })
  })
})

describe('a cheapest dealer that could not get it since', () => {
  it('stands with its later word, and supply counts both', async () => {
    const dealer = { region: 'US-OK', dealer: 'Lexus of Tulsa' }
    await report({ ...dealer, priceCents: 38_000, quotedOn: '2026-10-01' })
    await report({ ...dealer, kind: 'not-here', quotedOn: '2026-11-20' })
    const { text } = await page('/us-ok/2-key')
    expect(text).toContain('That dealer has since said that it cannot get it (November 2026).')
    expect(text).toContain(
      '1 report says yes, 1 no, since January 2025. Last offered 1 October 2026, last refused 20 November.',
    )
  })
})

const ABROAD =
  'For comparison, the United States, in US dollars: In 2011 dealers asked US$280 to US$475: ' +
  'about US$401 to US$680 in today’s money (2025 dollars). Nothing is converted.'
const IN_ONTARIO = ['/check?set=2-key&region=CA-ON&price=520', '/call/ca-on/2-key']

describe('Ontario', () => {
  it('without a quote shows the United States first and labelled, under a title of its own', async () => {
    await withLaunchQuotes()
    for (const path of IN_ONTARIO) {
      const { title, description, text } = await page(path)
      expect(text, path).toContain(ABROAD)
      expect(text.indexOf(ABROAD), path).toBeLessThan(text.indexOf('No quotes in Canada yet.'))
      expect(`${title} ${description}`, path).not.toMatch(/US\$|United States|(?<!CA)\$/)
    }
    expect((await page(IN_ONTARIO[0] ?? '')).title).toBe(
      'CA$520 for the 2-key ROM set in Ontario: nothing to compare it with yet',
    )
    expect((await page(IN_ONTARIO[1] ?? '')).title).toBe(
      'Call sheet: 2-key ROM set in Ontario, no price known yet',
    )
  })

  it('with its first quote tells that one, and no longer the United States', async () => {
    await withLaunchQuotes()
    await report({ region: 'CA-ON', priceCents: 50_000 })
    for (const path of IN_ONTARIO) {
      const { text } = await page(path)
      expect(text, path).toContain('One quote in November 2026: CA$500, Ontario.')
      expect(text, path).toContain('One report: a dealer in Ontario asked CA$500, 22 November 2026.')
      expect(text, path).not.toContain('For comparison')
      expect(text, path).not.toMatch(WORDS)
    }
    expect(await verdict('set=2-key&region=CA-ON&priceCents=52000')).toMatchObject({
      word: null,
      currency: 'CAD',
      sentence: 'dearer than the one quote in Canada, in 2024 dollars',
    })
  })
})

describe('refusals', () => {
  const refusal = { region: 'US-TX', kind: 'not-here', quotedOn: '2026-11-20' }
  const supplyIn = async () =>
    /<span class="supply-said">([^<]*)</.exec((await sheet(PAGES[0] ?? '')).html)?.[1]
  const from = (address: string) => ({ 'CF-Connecting-IP': address })
  const refuse = async (address: string, said: object = {}, now = '2026-11-22T18:00:00Z') => {
    const { status } = await site({ now }).postQuote({ set: '2-key', ...refusal, ...said }, from(address))
    expect([200, 201]).toContain(status)
  }

  it('one is told as itself', async () => {
    await refuse('192.0.2.1')
    expect(await supplyIn()).toBe('One report: a dealer in Texas could not get it, 20 November 2026.')
  })

  it('two of one sender are one report, on its set’s page and from the API', async () => {
    await refuse('192.0.2.1', { region: 'US-CA', quotedOn: '2026-11-19' }, '2026-11-22T17:59:59Z')
    await refuse('192.0.2.1')
    const sentence = 'One report: a dealer in Texas could not get it, 20 November 2026.'
    expect(await supplyIn()).toBe(sentence)
    for (const path of ['/us/2-key', '/us-ok/2-key', '/us-ca/2-key']) {
      expect((await sheet(path)).html, path).toContain(`<p class="set-supply">${sentence}</p>`)
    }
    const { sets } = await (await site().get('/api/v1/prices?region=US-CA')).json<{ sets: object[] }>()
    expect(sets).toContainEqual(
      expect.objectContaining({
        set: '2-key',
        supply: expect.objectContaining({ word: 'unknown', offered: 0, refused: 1, sentence }),
      }),
    )
  })

  it('two senders are two, and an offer after them is heard', async () => {
    await refuse('192.0.2.1')
    await refuse('198.51.100.1', { quotedOn: '2026-11-21' })
    expect(await supplyIn()).toBe(
      'No dealer could get it: 2 reports since January 2025. Nobody has reported an offer.',
    )
    await report({ region: 'US-OK', priceCents: 39_000 })
    expect(await supplyIn()).toBe(
      '1 report says yes, 2 no, since January 2025. Last offered 22 November 2026, last refused 21 November.',
    )
  })
})
