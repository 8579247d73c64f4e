import { expect, type Page } from '@playwright/test'
import { type Kind, kinds, lively, others } from './support/pages.ts'
import { test } from './support/test.ts'

/** What a browser complains of or asks for while it shows pages. */
interface Seen {
  readonly complaints: string[]
  readonly hosts: Set<string>
}

/** A page whose server refuses says so in the console by itself: that is no complaint of ours. */
const isPlainRefusal = (text: string) => /^Failed to load resource: .* status of (404|422)/.test(text)

function watch(page: Page): Seen {
  const seen: Seen = { complaints: [], hosts: new Set() }
  page.on('console', (message) => {
    const text = `${message.type()}: ${message.text()}`
    if (['error', 'warning'].includes(message.type()) && !isPlainRefusal(message.text()))
      seen.complaints.push(text)
  })
  page.on('pageerror', (error) => seen.complaints.push(String(error)))
  page.on('request', (request) => seen.hosts.add(new URL(request.url()).host))
  return seen
}

async function expectQuiet(page: Page, pages: readonly Kind[]): Promise<void> {
  const seen = watch(page)
  for (const { name, open } of pages) {
    await test.step(name, async () => {
      await open(page)
      await page.waitForLoadState('load')
    })
  }
  await page.waitForLoadState('networkidle')
  expect(seen.complaints).toEqual([])
  expect([...seen.hosts]).toEqual([new URL(page.url()).host])
  expect(await page.context().cookies()).toEqual([])
}

test('no page breaks its content security policy, complains, asks another host or sets a cookie', async ({
  page,
}) => {
  await expectQuiet(page, [...kinds, ...others])
})

test.describe('with many quotes', () => {
  test.use({ site: 'demo' })

  test('no page breaks its content security policy, complains, asks another host or sets a cookie', async ({
    page,
  }) => {
    await expectQuiet(page, lively)
  })
})

test('a page that breaks the policy would be noticed', async ({ page }) => {
  const seen = watch(page)
  await page.goto('/')
  await page.locator('body').evaluate((body) => body.setAttribute('style', 'display: none'))
  await expect(page.locator('body')).toBeVisible()
  await expect.poll(() => seen.complaints.join()).toMatch(/Content Security Policy/)
})
