import { beforeEach, describe, expect, it } from 'vitest'
import { attributes, textOf, texts } from '../../support/page.ts'
import { ORIGIN, site, withLaunchQuotes } from '../../support/site.ts'

const fairkey = site()
const htmlOf = async (path: string) => (await fairkey.get(path)).text()

/** What stands in the two pictures: address, width, height, text. */
async function pictures(html: string) {
  const each = await Promise.all(
    ['src', 'width', 'height', 'alt'].map((name) => attributes(html, '.ground img', name)),
  )
  return [0, 1].map((n) => each.map((values) => values[n]))
}

describe('the builder', () => {
  it('shows the picture on both grounds and the code that fits, from an address alone', async () => {
    const html = await htmlOf('/widgets?forum=clublexus&region=US-TX&set=3')
    const picture = ['/w/us-tx/3.gif', '400', '60', '3-key ROM set prices in Texas, from FairKey']
    expect(await pictures(html)).toEqual([picture, picture])
    expect(await texts(html, '.ground figcaption')).toEqual(['On a light page', 'On a dark page'])
    expect(await textOf(html, '#fitted-heading')).toBe('ClubLexus: paste this')
    expect(await textOf(html, '#fitted')).toBe(
      `[url=${ORIGIN}/us-tx][img]${ORIGIN}/w/us-tx/3.gif[/img][/url]`,
    )
    expect(await textOf(html, 'output')).toBe('83 of 100 characters')
    expect(await textOf(html, '.fitted-note')).toBe('')
    expect(await textOf(html, '[data-words=where]')).toBe(
      'In your User CP choose “Edit Signature”, paste it and save.',
    )
  })

  it('says why the code is not the best one', async () => {
    const html = await htmlOf('/widgets?region=US-TX&set=all&size=button&theme=optitron')
    expect(await textOf(html, '#fitted')).toBe(`[img]${ORIGIN}/w/us-tx/all-button-optitron.gif[/img]`)
    expect(await textOf(html, '.fitted-note')).toContain(
      '101 characters, 1 too many, so this is the picture alone.',
    )
    expect((await pictures(html))[0]).toEqual([
      '/w/us-tx/all-button-optitron.gif',
      '88',
      '31',
      'ROM set prices in Texas, from FairKey',
    ])
  })

  it('has all other code below, without the one that fits', async () => {
    const html = await htmlOf('/widgets?forum=github&set=2')
    expect(await texts(html, '.other-code h3')).toEqual([
      'BBCode, with a link',
      'BBCode, picture only',
      'HTML',
      'Markdown',
      'Address of the picture',
      'Frame for a web page',
    ])
    expect(await attributes(html, '.other-code li', 'hidden')).toEqual([null, null, null, '', null, null])
    expect(await textOf(html, '#code-markdown')).toBe(await textOf(html, '#fitted'))
    expect(await textOf(html, '#code-html')).toContain('alt="2-key ROM set prices in the United States, ')
    expect(await textOf(html, '#code-iframe')).toContain(`src="${ORIGIN}/embed/us/2"`)
  })

  it('keeps what was chosen', async () => {
    const html = await htmlOf('/widgets?forum=smf&region=CA-QC&set=1&size=bar&theme=dark')
    expect(await attributes(html, '#widget input[checked]', 'value')).toEqual(['smf', '1', 'bar', 'dark'])
    expect(await attributes(html, '#widget option[selected]', 'value')).toEqual(['CA-QC'])
  })

  it('takes what it does not know for not said', async () => {
    const html = await htmlOf('/widgets?forum=x&region=x&set=x&size=x&theme=x&other=x')
    expect(html).toBe(await htmlOf('/widgets'))
    expect(await attributes(html, 'link[rel=canonical]', 'href')).toEqual([`${ORIGIN}/widgets`])
  })

  it('shows buttons to copy only to those that they work for', async () => {
    const html = await htmlOf('/widgets')
    expect(await attributes(html, '[data-copies]', 'hidden')).toEqual(Array(7).fill(''))
  })
})

describe('the way there', () => {
  beforeEach(withLaunchQuotes)

  it.each([
    ['/', '/widgets?region=US'],
    ['/ca', '/widgets?region=CA'],
    ['/us-ok', '/widgets?region=US-OK'],
    ['/us-ok/1-key', '/widgets?region=US-OK&set=1'],
    ['/ca/3-key', '/widgets?region=CA&set=3'],
  ])('from %s is filled in', async (path, link) => {
    const html = await htmlOf(path)
    expect(await textOf(html, '.in-signature a')).toBe('Put this in your signature')
    expect(await attributes(html, '.in-signature a', 'href')).toEqual([link])
    // Home is what the builder begins with.
    const place = path === '/' ? '/widgets' : link.replace(/&.*/, '')
    expect(await attributes(html, 'footer a[href^="/widgets"]', 'href')).toEqual([place])
  })
})
