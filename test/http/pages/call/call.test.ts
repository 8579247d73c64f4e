import { describe, expect, it } from 'vitest'
import { FORM_FIELDS } from '../../../../src/input/submit-form.ts'
import { sectionOf, sheet } from '../../support/sheet.ts'
import { site, withLaunchQuotes } from '../../support/site.ts'

describe('the address of a call sheet', () => {
  it.each([
    ['/call/US-OK/2-key', '/call/us-ok/2-key'],
    ['/call/us-ok/2-KEY', '/call/us-ok/2-key'],
    ['/call/CA/3-Key?dealer=Smith%20Motors', '/call/ca/3-key?dealer=Smith%20Motors'],
  ])('%s moves to %s for good', async (path, target) => {
    const answer = await site().get(path)
    expect([answer.status, answer.headers.get('Location')]).toEqual([308, target])
  })

  it.each(['/call/us-zz/2-key', '/call/us-ok/4-key', '/call/atlantis/2-key', '/call/us-ok', '/call'])(
    '%s is none',
    async (path) => {
      expect((await site().get(path)).status).toBe(404)
    },
  )

  it('is asked for again each time, and told where nothing has changed', async () => {
    const answer = await site().get('/call/us-ok/2-key')
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-cache'])
    const etag = answer.headers.get('ETag') ?? ''
    expect(etag).not.toBe('')
    const again = await site().get('/call/us-ok/2-key', { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
  })
})

describe('from the quotes of 2011 a call sheet', () => {
  it('says the number, whether it can be had, what was asked and when, and calls nothing fair', async () => {
    await withLaunchQuotes()
    const { html } = await sheet('/call/us-ok/2-key')
    expect(sectionOf(html, 'number')).toContain('89705-50944')
    const prices = sectionOf(html, 'prices')
    expect(prices).toContain('What was asked')
    expect(prices).toContain('Not known: the last report is from September 2011.')
    expect(prices).toContain(
      'In 2011 dealers asked $280 to $475: about $401 to $680 in today’s money (2025 dollars).',
    )
    expect(prices).not.toMatch(/fair|target/i)
  })

  it('says in its title and description what it is good for', async () => {
    await withLaunchQuotes()
    const { html } = await sheet('/call/us-ok/2-key')
    expect(html).toContain('<title>Call sheet: 2-key ROM set in Oklahoma · FairKey</title>')
    expect(html).toContain(
      '<meta name="description" content="Part 89705-50944: what to ask a Lexus dealer, which papers to have at hand, ' +
        'and whom to call. Not known: the last report is from September 2011. In 2011 dealers asked $280 to $475: ' +
        'about $401 to $680 in today’s money (2025 dollars)."/>',
    )
    expect(html).toContain('<link rel="canonical" href="https://fairkey.test/call/us-ok/2-key"/>')
  })

  it('says where to find a dealer while nobody has named one', async () => {
    await withLaunchQuotes()
    const { html } = await sheet('/call/us-ok/2-key')
    expect(sectionOf(html, 'here')).toContain(
      'Nobody has named a dealer yet. Find one here, and ask whether they ship.',
    )
    expect(html).toContain('href="https://www.lexus.com/dealers"')
    expect((await sheet('/call/ca-on/2-key')).html).toContain('href="https://www.lexus.ca/"')
  })

  it('says that a set without any price has none, and that it was said to be discontinued', async () => {
    await withLaunchQuotes()
    const { text } = await sheet('/call/us/3-key')
    expect(text).toContain('No quotes in the United States yet.')
    expect(text).toContain('Not known: the only report, September 2011, says discontinued.')
  })

  it('shows Canada the United States for comparison, in their own dollars', async () => {
    await withLaunchQuotes()
    const { text } = await sheet('/call/ca/2-key')
    expect(text).toContain('No quotes in Canada yet.')
    expect(text).toContain(
      'For comparison, the United States, in US dollars: In 2011 dealers asked US$280 to US$475: about US$401 to US$680 ' +
        'in today’s money (2025 dollars). Nothing is converted.',
    )
    // They come first.
    expect(text.indexOf('For comparison')).toBeLessThan(text.indexOf('No quotes in Canada yet.'))
  })
})

it('asks in the order of a call, whether it can be had first, and names the papers', async () => {
  const { text } = await sheet('/call/us-ok/2-key')
  let at = text.indexOf('Ask, and note what they say')
  for (const question of [
    /still be ordered, and does another replace it/,
    /for the whole set/,
    /key code for my VIN/,
    /cutting the keys included/,
    /ship it to my/,
    /What proof do you need/,
    /return it, and do you want a deposit/,
    /on any dealer’s shelf/,
    /fitting it cost/,
  ]) {
    expect(text.slice(at)).toMatch(question)
    at = text.search(question)
  }
  expect(text).toMatch(/VIN: enough.*Registration: another.*Driver’s licence: the same/s)
})

it('sends its answers by GET into the form, under the form’s own names', async () => {
  const { html } = await sheet('/call/us-ok/2-key')
  expect(html).toMatch(/<form class="call-form" id="ask" method="get" action="\/submit"/)
  expect(html).toContain('<input type="hidden" name="set" value="2-key" data-kept=""/>')
  expect(html).toMatch(/<option value="US-OK" selected=""/)
  const names = new Set(
    [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name),
  )
  // What was asked at first is a question to whoever has paid.
  const elsewhere = ['day', 'quotedOn', 'partNumber', 'sourceUrl', 'firstAskedPrice', 'namedNumber']
  const asked = FORM_FIELDS.filter((name) => !elsewhere.includes(name))
  expect([...names].toSorted()).toEqual(asked.toSorted())
})

it('starts from the answers in its address, never as markup, and stays the same page', async () => {
  const { html } = await sheet('/call/us-ok/2-key?dealer=%22%3E%3Cb%3ESmith&region=US-TX&set=9-key&more=1')
  expect(html).toContain('value="&quot;&gt;&lt;b&gt;Smith"')
  expect(html).not.toContain('<b>Smith')
  expect(html).toMatch(/<option value="US-TX" selected=""/)
  expect(html).toContain('<input type="hidden" name="set" value="2-key" data-kept=""/>')
  expect(html).toContain('<link rel="canonical" href="https://fairkey.test/call/us-ok/2-key"/>')
})

describe('leads to it', () => {
  it.each([
    ['/us-ok/2-key', 'Call sheet for Oklahoma'],
    ['/us-ok', '2-key call sheet'],
    ['/check?set=2-key&region=US-OK&price=390', 'Call sheet for Oklahoma'],
  ])('%s: %s', async (path, text) => {
    const { html } = await sheet(path)
    expect(html).toMatch(new RegExp(`href="/call/us-ok/2-key">\\s*${text}\\s*</a>`))
  })
})
