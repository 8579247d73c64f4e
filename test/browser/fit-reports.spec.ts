import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectValidHtml } from './support/expect-valid-html.ts'
import { axeLooks } from './support/some-looks.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

// Each test tells of a year of its own.
test.use({ site: 'own' })

const PHONE = { viewport: { width: 360, height: 740 } }

/** Counts what a finger does: each tap lands on something that can be tapped. */
function fingerOn(page: Page) {
  let taps = 0
  return {
    tap: async (role: 'radio' | 'link' | 'button', name: string) => {
      taps += 1
      const target = page.getByRole('region', { name: 'Tell what you found' }).getByRole(role, { name })
      // A radio's whole label takes the tap.
      await target.click({ position: { x: 4, y: 4 } })
    },
    taps: () => taps,
  }
}

for (const [name, use] of [
  ['with script', PHONE],
  ['without script', { ...PHONE, ...withoutScript }],
] as const) {
  test.describe(name, () => {
    test.use(use)

    test('an owner tells what was found in four taps and no key, and sees it counted', async ({ page }) => {
      const year = name === 'with script' ? '1994' : '1995'
      await page.goto('/guide#tell')
      const { tap, taps } = fingerOn(page)
      await tap('radio', 'SC 400')
      await tap('radio', year)
      await tap('radio', 'Seen')
      await tap('button', 'Send')
      expect(taps()).toBe(4)
      await expect(page).toHaveURL(/\/guide\?fit=stored&.*#tell$/)
      const counted = `${year}: 1 of 1 report found the door (SC 400)`
      await expect(page.getByRole('status')).toBeInViewport()
      await expect(page.getByRole('status')).toContainText(
        `Stored: SC 400 of ${year}, the door is there. Now ${counted}.`,
      )
      await expect(page.getByRole('region', { name: '1994-95' }).getByText(counted)).toBeVisible()
    })
  })
}

test.describe('on a phone without script', () => {
  test.use({ ...PHONE, ...withoutScript })

  test('whoever has not looked sends nothing, sees how, and finds the way back', async ({ page }) => {
    await page.goto('/guide#tell')
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))
    const { tap, taps } = fingerOn(page)
    await tap('link', 'Have not looked: how to look')
    expect([taps(), sent]).toEqual([1, []])
    await expect(page).toHaveURL(/#door$/)
    const door = page.getByRole('region', { name: 'The test: look for the ROM’s door' })
    await expect(door.getByRole('heading').first()).toBeInViewport()
    await door.getByRole('link', { name: 'Tell what you found' }).click()
    await expect(page).toHaveURL(/#tell$/)
  })

  test('a form that lacks an answer says so beside it, in sight, and keeps the others', async ({ page }) => {
    await page.goto('/guide#tell')
    const { tap } = fingerOn(page)
    await tap('radio', 'SC 300')
    await tap('radio', 'Not there')
    await tap('button', 'Send')
    const summary = page.getByRole('alert')
    await expect(summary).toBeInViewport()
    await summary.getByRole('link', { name: 'Choose the year.' }).click()
    await expect(page.getByRole('radio', { name: '1992' })).toBeFocused()
    await expect(page.getByRole('radio', { name: 'SC 300' })).toBeChecked()
    await expect(page.getByRole('radio', { name: 'Not there' })).toBeChecked()
    await tap('radio', '1997')
    await tap('button', 'Send')
    await expect(page.getByRole('status')).toContainText('Stored: SC 300 of 1997, there is no door.')
  })
})

test('sends valid HTML with counts and with errors', async ({ request }) => {
  const tell = (fields: Record<string, string>) => request.post('/guide', { form: fields })
  await expectValidHtml(await (await tell({ model: 'sc-400', year: '1992', found: 'yes' })).text())
  await expectValidHtml(await (await tell({ model: 'sc-400' })).text())
})

for (const { name, use } of axeLooks) {
  test.describe(name, () => {
    test.use(use)

    test('is accessible with counts and with errors', async ({ page, request }) => {
      await request.post('/guide', { form: { model: 'sc-400', year: '1993', found: 'no' } })
      await page.goto('/guide?fit=stored&model=sc-400&year=1993&found=no#tell')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Send' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page)
    })
  })
}
