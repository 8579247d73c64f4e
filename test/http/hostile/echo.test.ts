import { describe, expect, it } from 'vitest'
import { expectHarmless } from '../support/harmless.ts'
import { MARKUP } from '../support/hostile.ts'
import { attributes, texts } from '../support/page.ts'
import { owned, posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'

const fairkey = site()

describe('markup that somebody reports', { timeout: 20_000 }, () => {
  it.each(MARKUP)('is shown as the text that it is: %s', async (text) => {
    const said = { dealer: text, city: text, note: text, ships: true }
    const sourceUrl = `https://forum.example/?q=${text.replaceAll(' ', '+')}`
    const { quote, editToken } = await owned(fairkey, { ...said, sourceUrl })
    const { id, dealer } = quote
    expect(dealer).toBe(text)
    const pages = [
      '/',
      '/us-ok',
      '/us-tx',
      '/us/2-key',
      '/us-ok/2-key',
      `/quotes/${id}`,
      `/quotes/${id}/receipt?key=${editToken}`,
      `/quotes/${id}/edit?key=${editToken}`,
      `/quotes/${id}/withdraw?key=${editToken}`,
    ]
    for (const path of pages) {
      const response = await fairkey.get(path)
      const html = await response.clone().text()
      await expectHarmless(response, text)
      expect(
        await texts(html, '[onerror], [onload], [onfocus], [onmouseover], [srcdoc], style, iframe'),
      ).toEqual([])
      expect(await texts(html, 'script:not([src])')).toEqual([])
      expect(
        (await attributes(html, 'form', 'action')).every((to) => to?.startsWith('/') && !to.startsWith('//')),
      ).toBe(true)
      expect((await attributes(html, 'a', 'href')).filter((to) => /^\s*javascript:/i.test(to ?? ''))).toEqual(
        [],
      )
    }
    const facts = await texts(await (await fairkey.get(`/quotes/${id}`)).text(), '.facts dd')
    expect(facts.filter((fact) => fact === text)).toHaveLength(3)
  })
})

it('leads only where a link says', async () => {
  const { id } = await posted(fairkey, { sourceUrl: 'https://forum.example/a"><b>?c=\'d' })
  const html = await (await fairkey.get(`/quotes/${id}`)).text()
  const [link] = await attributes(html, '.facts a', 'href')
  expect(link).toBe('https://forum.example/a"><b>?c=\'d')
  expect(await attributes(html, '.facts a', 'rel')).toEqual(['nofollow ugc noopener'])
  expect(await texts(html, '.facts a')).toEqual(['forum.example'])
})
