import { describe, expect, it } from 'vitest'
import { catalog } from '../../../../src/catalog/catalog.ts'
import { site, withLaunchQuotes } from '../../support/site.ts'

const guideHtml = async (): Promise<string> => (await site().get('/guide')).text()

/** The text of the paragraphs in a section, without the numbers of sources. */
async function paragraphs(id: string): Promise<readonly string[]> {
  const html = await guideHtml()
  const start = html.indexOf(`id="${id}"`)
  expect(start).toBeGreaterThan(0)
  const section = html.slice(start, html.indexOf('</section>', start))
  return [...section.matchAll(/<p\b[^>]*>(.*?)<\/p>/g)].map(([, text = '']) =>
    text
      .replace(/\u00a0<a class="cited".*?<\/a>/g, '')
      .replace(/<[^>]+>/g, '')
      .replace(/&#39;/g, '’'),
  )
}

const firstParagraph = async (id: string): Promise<string | undefined> => (await paragraphs(id))[0]

it('answers with a page that readers ask for again, and are told when it is the same', async () => {
  const answer = await site().get('/guide')
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-cache'])
  const etag = answer.headers.get('ETag') ?? ''
  expect(etag).toMatch(/^(W\/)?"/)
  const again = await site().get('/guide', { headers: { 'If-None-Match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

it('answers in its title and description already', async () => {
  const html = await guideHtml()
  expect(html).toContain('<title>Lexus SC ROM set: 1992 yes, 1993 likely, 1994-95 disputed · FairKey</title>')
  expect(html).toContain(
    '<meta name="description" content="Does the key and ROM set fit your SC 300 or SC 400? 1992 yes, 1993 likely, ' +
      '1994-95 disputed, 1996-97 no source, 1998 to 2000 no.',
  )
  expect(html).toContain('<link rel="canonical" href="https://fairkey.test/guide"/>')
})

describe('the first sentence of', () => {
  it.each([
    ['1992', 'Yes: a 1992 is the car in which an owner found the ROM and put in a new one.'],
    [
      '1993',
      'Likely: the owner of that 1992 thinks that 1992 to 1995 are alike, and no source tells a 1993 apart.',
    ],
    [
      '1994-95',
      'Disputed: one owner thinks that 1994-95 is like 1992, another source says that the SC 400 then had keys ' +
        'without a ROM, so look for the ROM’s door on your receiver before you buy.',
    ],
    ['1996-97', 'No source: nothing that we have read says whether a set fits a car of 1996 or 1997.'],
    ['1998-2000', 'No ROM set: the key holds a transponder and its remote, which is programmed to the car.'],
    [
      'elsewhere',
      'No source: these are North American part numbers, and nothing is known here of the cars sold in ' +
        'Australia, in Japan (as the Soarer) or in Europe.',
    ],
  ])('#%s is its answer', async (id, sentence) => {
    expect(await firstParagraph(id)).toBe(sentence)
  })
})

it('has every section under its own id, once', async () => {
  const html = await guideHtml()
  const ids = [...html.matchAll(/<section[^>]* id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual([
    'years',
    '1992',
    '1993',
    '1994-95',
    '1996-97',
    '1998-2000',
    'elsewhere',
    'before-you-buy',
    'door',
    'tell',
    'check-first',
    'other-ways',
    'fitting',
    'proof',
    'sources',
  ])
})

it('leads from every number to a source, and from there to where it was read', async () => {
  const html = await guideHtml()
  const cited = [...html.matchAll(/<a class="cited" href="#([^"]+)" aria-label="Source (\d+)">\2<\/a>/g)]
  expect(cited.length).toBe(html.split('class="cited"').length - 1)
  const numbers = new Map(cited.map(([, anchor, number]) => [anchor, number]))
  expect([...numbers].toSorted()).toEqual([
    ['source-bodyshop-thread', '10'],
    ['source-chip-thread', '3'],
    ['source-dead-keys-thread', '4'],
    ['source-key-thread', '2'],
    ['source-later-keys-thread', '9'],
    ['source-loose-rom-thread', '6'],
    ['source-loose-rom-topic', '5'],
    ['source-rom-thread', '1'],
    ['source-switch-thread', '7'],
    ['source-technicians', '8'],
  ])
  for (const { id, url } of catalog.guide.sources) {
    expect(html).toContain(`<li id="source-${id}"><a href="${url}">`)
  }
})

it('finds something under every link within the page', async () => {
  const html = await guideHtml()
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
})

it('says that the universal key is another product, and asks for the proofs that the form knows', async () => {
  expect(await paragraphs('check-first')).toContain(
    'The universal master key 89742-24070 is another product: one key, without a ROM.',
  )
  const html = await guideHtml()
  expect(html).toContain(
    '<ul class="at-hand"><li>VIN</li><li>Registration</li><li>Driver’s licence</li></ul>',
  )
})

it('numbers the steps of fitting through its stages', async () => {
  const html = await guideHtml()
  const starts = [...html.matchAll(/<ol start="(\d+)">/g)].map(([, start]) => start)
  expect(starts).toEqual(['1', '5', '9'])
})

it('is reached from the line on what it fits, the first on every set’s page, and from every header', async () => {
  await withLaunchQuotes()
  for (const path of ['/us/2-key', '/us-ok/1-key', '/ca/3-key']) {
    const html = await (await site().get(path)).text()
    const main = html.slice(html.indexOf('<main'))
    expect(/<\/h1>(.*?)<\/p>/.exec(main)?.[1]).toBe(
      `<p class="fits">${catalog.words.fitsBriefly} <a href="/guide">Your car?</a>`,
    )
    expect(main).toContain(`${catalog.words.fits} <a href="/guide">Does it fit your car?</a>`)
  }
  const home = await (await site().get('/')).text()
  expect(home).toContain('<a href="/guide">Does it fit?</a>')
})
