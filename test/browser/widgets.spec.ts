import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { catalog } from '../../src/catalog/catalog.ts'
import { embedPath, embedPixels } from '../../src/domain/widgets/embed-address.ts'
import { onForum } from './support/forum.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

async function choose(page: Page, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await page.getByRole('radio', { name: answer }).check()
}

/** All that the builder shows of a choice. */
const shown = async (page: Page) => ({
  words: await page.locator('[data-words]').allTextContents(),
  code: await page.locator('.other-code code').allTextContents(),
  offered: await page.locator('.other-code li:visible h3').allTextContents(),
  pictures: await page
    .locator('.ground img')
    .evaluateAll((all) =>
      all.map((one) => ['src', 'width', 'height', 'alt'].map((name) => one.getAttribute(name))),
    ),
})

/** Copies one of the codes as a visitor does. */
async function copied(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: `Copy ${name}` }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
  return page
    .locator('html')
    .evaluate((html) => html.ownerDocument.defaultView?.navigator.clipboard.readText() ?? '')
}

/** The size of a picture that has come; of one that was kept out, nothing. */
const naturalSize = (picture: Locator) =>
  picture.evaluate((image: { naturalWidth: number; naturalHeight: number }) => [
    image.naturalWidth,
    image.naturalHeight,
  ])

/** Nothing in a frame is cut off or has to be scrolled to. */
async function expectFits(frame: FrameLocator, what: string): Promise<void> {
  await expect(frame.getByRole('link')).toBeInViewport({ ratio: 1 })
  const sizes = await frame
    .locator('html')
    .evaluate(({ scrollWidth, scrollHeight, clientWidth, clientHeight }) => [
      [scrollWidth, scrollHeight],
      [clientWidth, clientHeight],
    ])
  expect.soft(sizes[0], what).toEqual(sizes[1])
}

test.describe('without script', () => {
  test.use(withoutScript)

  test('a set’s page leads to its code, and a form to every other', async ({ page, baseURL }) => {
    await page.goto('/us-ok/2-key')
    await page.getByRole('link', { name: 'Put this in your signature' }).click()
    await expect(page.locator('#fitted')).toHaveText(
      `[url=${baseURL}/us-ok][img]${baseURL}/w/us-ok/2.gif[/img][/url]`,
    )
    await choose(page, ['SMF', 'Bar', 'Dark'])
    await page.getByLabel('Prices from where?').selectOption('Ontario')
    await page.getByRole('button', { name: 'Show the code' }).click()
    await expect(page).toHaveURL('/widgets?forum=smf&region=CA-ON&set=2&size=bar&theme=dark')
    await expect(page.locator('#fitted')).toHaveText(
      `[url=${baseURL}/ca-on][img]${baseURL}/w/ca-on/2-bar-dark.png[/img][/url]`,
    )
    await expect(page.locator('.counter')).toHaveText(/^\d\d\d? of 300 characters$/)
    await expect(page.locator('.ground img')).toHaveCount(2)
    for (const picture of await page.locator('.ground img').all()) {
      await expect(picture).toHaveAttribute('src', '/w/ca-on/2-bar-dark.png')
      expect(await picture.boundingBox()).toMatchObject({ width: 350, height: 19 })
      await expect.poll(() => naturalSize(picture)).toEqual([350, 19])
    }
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0)
  })
})

test('with script, every answer changes the code at once, to what the server would say', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/widgets')
  await choose(page, ['ClubLexus', '3-key'])
  await page.getByLabel('Prices from where?').selectOption('Texas')
  const code = `[url=${baseURL}/us-tx][img]${baseURL}/w/us-tx/3.gif[/img][/url]`
  await expect(page.locator('#fitted')).toHaveText(code)
  await expect(page.locator('.counter')).toHaveText(`${code.length} of 100 characters`)
  expect(await copied(page, 'the code')).toBe(code)

  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  for (const answers of [['All sets'], ['GitHub', 'Button', 'Optitron'], ['Invision', '1-key', 'Card']]) {
    await choose(page, answers)
    await plain.goto(page.url())
    expect(await shown(page)).toEqual(await shown(plain))
  }
  await page.getByLabel('Prices from where?').selectOption('All of Canada')
  await plain.goto(page.url())
  expect(await shown(page)).toEqual(await shown(plain))
  expect(page.url()).toBe(`${baseURL}/widgets?forum=invision&region=CA&set=1&size=card&theme=optitron`)
  await plain.close()
})

test('the code from the clipboard works on a page that lets in only what agrees to it', async ({
  page,
  baseURL,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/widgets?forum=web-page&region=US-OK&set=2')
  const html = await copied(page, 'the code')
  const iframe = await copied(page, 'Frame for a web page')
  await onForum(page, html + iframe, async () => {
    const picture = page.getByAltText('2-key ROM set prices in Oklahoma, from FairKey')
    expect(await picture.boundingBox()).toMatchObject({ width: 400, height: 60 })
    await expect.poll(() => naturalSize(picture)).toEqual([400, 60])
    await expect(page.getByRole('link')).toHaveAttribute('href', `${baseURL}/us-ok`)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading')).toHaveText('Lexus SC 2-key ROM set in Oklahoma')
    const popup = page.waitForEvent('popup')
    await frame.getByRole('link').click()
    await expect((await popup).getByRole('heading', { level: 1 })).toHaveText('ROM set prices in Oklahoma')
  })
})

test('everything fits into its frame, with the longest names and prices', async ({ page, shared }) => {
  const frames = [shared.live, shared.demo].flatMap((origin) =>
    (
      [
        ['US-UM', '2', 1],
        ['US-UM', 'all', catalog.sets.length],
        ['CA-NL', 'all', catalog.sets.length],
      ] as const
    ).map(([place, set, sets]) => {
      const [width, height] = embedPixels(sets)
      const src = `${origin}${embedPath(place, set)}`
      return `<iframe src="${src}" width="${width}" height="${height}" frameborder="0"></iframe>`
    }),
  )
  await page.setViewportSize({ width: 1280, height: 1800 })
  await onForum(page, frames.join('\n'), async () => {
    for (const [index, code] of frames.entries()) {
      await expectFits(page.frameLocator('iframe').nth(index), code)
    }
  })
})

test('on a phone the picture is seen whole, and at its true size once it is tapped', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/widgets')
  const ground = page.getByRole('figure').first()
  const picture = ground.getByRole('img')
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(async () => (await naturalSize(picture))[0]).toBe(400)
  const shown = await picture.boundingBox()
  expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual(360)
  expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(400 / 60, 1)
  await ground.click()
  expect(await picture.boundingBox()).toMatchObject({ width: 400, height: 60 })
})
