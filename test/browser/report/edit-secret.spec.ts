import { expect, type Page } from '@playwright/test'
import { throughProxy } from '../support/reverse-proxy.ts'
import { test } from '../support/test.ts'

test.use({ site: 'own' })

/** The edit link of a new quote, as a path. */
async function editLink(page: Page, baseURL = ''): Promise<string> {
  const data = { set: '3-key', priceCents: 52_000, region: 'US-TX' }
  const response = await page.request.post(`${baseURL}/api/v1/quotes`, { data })
  const { pathname, search } = new URL((await response.json()).editUrl)
  return `${pathname}${search}`
}

/** Follows a link to another site. */
async function followLinkTo(page: Page, url: string): Promise<void> {
  await page.evaluate(`{
    const link = document.createElement('a')
    link.href = ${JSON.stringify(url)}
    link.textContent = 'Elsewhere'
    document.querySelector('main').append(link)
  }`)
  await page.getByRole('link', { name: 'Elsewhere', exact: true }).click()
  await page.waitForURL(`${url}**`)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a browser that names only its origin can change and withdraw a quote', async ({ page, baseURL }) => {
  const path = await editLink(page, baseURL)
  await throughProxy(baseURL ?? '', ['sec-fetch-site'], async ({ url, sent }) => {
    await page.goto(`${url}${path}`)
    await page.getByLabel('What price for the whole set?').fill('510')
    await page.getByRole('button', { name: 'Save the change' }).click()
    await expect(heading(page)).toHaveText('Changed')
    await page.getByRole('link', { name: 'Change it again, or withdraw it' }).click()
    await page.getByRole('link', { name: 'Withdraw this quote' }).click()
    await page.getByRole('button', { name: 'Yes, withdraw it' }).click()
    await expect(heading(page)).toHaveText('Withdrawn')
    const posts = sent.filter(({ method }) => method === 'POST')
    expect(posts.map(({ headers }) => headers.origin)).toEqual([url, url])
  })
})

test('the key of an edit link is told to no other site, and to nothing that the page is made of', async ({
  page,
  baseURL,
}) => {
  const path = await editLink(page, baseURL)
  await throughProxy(baseURL ?? '', [], async (own) => {
    for (const address of [path, path.replace('/edit', '/withdraw'), path.replace('/edit', '/receipt')]) {
      await page.goto(`${own.url}${address}`)
      await page.waitForLoadState('networkidle')
      await throughProxy(baseURL ?? '', [], async (other) => {
        await followLinkTo(page, `${other.url}/guide`)
        expect(other.sent[0]).toMatchObject({ path: '/guide' })
        expect(other.sent[0]?.headers.referer).toBeUndefined()
      })
    }
    await page.goto(`${own.url}${path}`)
    await page.getByLabel('Where is the dealer?').selectOption('US-OK')
    const parts = () => own.sent.filter(({ headers }) => headers['sec-fetch-dest'] !== 'document')
    await expect
      .poll(() => parts().map((part) => part.path))
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/\.css$/),
          expect.stringMatching(/\.js$/),
          expect.stringMatching(/\.woff2$/),
          expect.stringMatching(/^\/api\/v1\/dealers\?region=US-OK\b/),
        ]),
      )
    expect(parts().filter(({ headers }) => headers.referer?.includes('key='))).toEqual([])
  })
})
