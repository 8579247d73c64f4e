import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/expect-accessible.ts'
import { countQuotes } from '../support/report.ts'
import { test } from '../support/test.ts'
import { withoutScript } from '../support/without-script.ts'

// One site for the whole file: each test reports of a state of its own.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own', viewport: { width: 360, height: 740 } })

const DEALERS = [
  ['Lexus of Alpha', 'Augusta', '$390', 'y'],
  ['Lexus of Beta', 'Bangor', 'no', ''],
  ['Lexus of Gamma', 'Camden', '410', 'n'],
  ['Lexus of Delta', 'Dover', 'discontinued', ''],
  ['Lexus of Epsilon', 'Eastport', '445.50', 'y'],
  ['Lexus of Zeta', 'Freeport', '420', 'y'],
] as const
type Dealer = (typeof DEALERS)[number]

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const outcomes = (page: Page) => page.locator('.outcomes').getByRole('listitem')
const line = (page: Page, number: number) =>
  page.getByRole('group', { name: `Dealer ${number}`, exact: true })
const send = (page: Page) => page.getByRole('button', { name: 'Send the quotes' })

/** Counts what a visitor does besides typing names and prices: every tap, and every key that is no letter of them. */
class Hands {
  count = 0
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }
  async tap(target: ReturnType<Page['locator']>): Promise<void> {
    await target.click()
    this.count += 1
  }
  async key(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
    this.count += 1
  }
  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text)
  }
  /** A tap to open it, and one on the choice. */
  async choose(target: ReturnType<Page['locator']>, value: string): Promise<void> {
    await target.selectOption(value)
    this.count += 2
  }
  /** Fills in the line that the keyboard is on. */
  async dealer([name, city, price, ships]: Dealer): Promise<void> {
    await this.type(name)
    await this.key('Tab')
    await this.type(city)
    await this.key('Tab')
    await this.type(price)
    await this.key('Tab')
    if (ships !== '') await this.key(ships)
  }
}

/** Answers what is shared, and the lines that are there. */
async function begin(page: Page, hands: Hands, region: string, dealers: readonly Dealer[]): Promise<void> {
  await hands.tap(page.getByRole('radio', { name: '2-key set' }))
  await hands.choose(page.getByLabel('Where are the dealers?'), region)
  await hands.tap(line(page, 1).getByLabel('Dealer'))
  for (const [n, dealer] of dealers.entries()) {
    if (n > 0) await hands.key('Tab')
    await hands.dealer(dealer)
  }
}

const SAID = [
  'Lexus of Alpha, Augusta: $390. Counted.',
  'Lexus of Beta, Bangor: could not get it. Noted.',
  'Lexus of Gamma, Camden: $410. Counted.',
  'Lexus of Delta, Dover: discontinued, they say. Noted.',
  'Lexus of Epsilon, Eastport: $445.50. Counted.',
  'Lexus of Zeta, Freeport: $420. Counted.',
]

test('six dealers take at most 60 taps and keys, and one press copies all edit links', async ({
  page,
  request,
  context,
}) => {
  await page.goto('/submit')
  await page.getByRole('link', { name: 'Report several at once' }).click()
  const hands = new Hands(page)
  await begin(page, hands, 'US-ME', DEALERS.slice(0, 5))
  await hands.tap(page.getByRole('button', { name: 'Add a line' }))
  await expect(line(page, 6).getByLabel('Dealer')).toBeFocused()
  for (const last of DEALERS.slice(5)) await hands.dealer(last)
  await hands.tap(send(page))
  await expect(heading(page)).toHaveText('What became of your 6 quotes')
  expect(hands.count).toBeLessThanOrEqual(60)
  await expect(outcomes(page)).toHaveText(SAID)
  expect(await countQuotes(request, 'US-ME')).toBe(6)
  await expectAccessible(page)

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy all' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = (await page.evaluate('navigator.clipboard.readText()')) as string
  const links = copied.split('\n')
  expect(links).toHaveLength(6)
  expect(links[0]).toMatch(/^Lexus of Alpha, Augusta: http\S+\/e\/\S+$/)
  await page.goto(links[5]?.split(': ')[1] ?? '')
  await expect(page.getByLabel('Dealer (optional)')).toHaveValue('Lexus of Zeta')
  await page.goto('/report/several')
  await expect(page.getByRole('region', { name: 'Not sent yet' })).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use(withoutScript)

  test('six dealers take at most 60 taps and keys on two forms, the second with what is shared kept', async ({
    page,
    request,
  }) => {
    await page.goto('/report/several')
    await expect(page.getByRole('button', { name: 'Add a line' })).toBeHidden()
    const hands = new Hands(page)
    await begin(page, hands, 'US-VT', DEALERS.slice(0, 5))
    await hands.tap(send(page))
    await expect(outcomes(page)).toHaveText(SAID.slice(0, 5))
    await expect(page.locator('#edit-links').getByRole('link')).toHaveCount(5)
    await expect(page.getByRole('button', { name: 'Copy all' })).toBeHidden()
    await hands.tap(page.getByRole('link', { name: 'Report more dealers' }))
    await hands.tap(line(page, 1).getByLabel('Dealer'))
    for (const last of DEALERS.slice(5)) await hands.dealer(last)
    await hands.tap(send(page))
    await expect(outcomes(page)).toHaveText(SAID.slice(5))
    expect(hands.count).toBeLessThanOrEqual(60)
    expect(await countQuotes(request, 'US-VT')).toBe(6)
    await hands.tap(page.getByRole('link', { name: 'Did they price another set?' }))
    await expect(page.getByLabel('Where are the dealers?')).toHaveValue('US-VT')
  })

  test('a line that is wrong stays with its error and a doubtful price with its question, and all end on one receipt', async ({
    page,
    request,
  }) => {
    await putRight(page, 'US-NH')
    await send(page).click()
    await expect(outcomes(page)).toHaveCount(3)
    expect(await countQuotes(request, 'US-NH')).toBe(3)
  })
})

/** Sends a good line, a bad one and a doubtful one, and then what is missing. */
async function putRight(page: Page, region: string): Promise<void> {
  await page.goto(`/report/several?set=2-key&region=${region}`)
  for (const [n, price] of ['390', '390 or 410', '39'].entries()) {
    await line(page, n + 1)
      .getByLabel('Dealer')
      .fill(`Lexus ${n + 1}`)
    await line(page, n + 1)
      .getByLabel('Price, or “no”')
      .fill(price)
  }
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await expect(page.getByText('Stored: Lexus 1, 390')).toBeVisible()
  await expect(line(page, 2)).toContainText('Enter one price in dollars')
  await expect(page.getByRole('group', { name: '$39: did you mean $390?' })).toBeVisible()
  await line(page, 2).getByLabel('Price, or “no”').fill('410')
  await page.getByRole('radio', { name: '$390' }).check()
}

test('a line that is put right by keyboard leads to one receipt, and nothing is kept as unsent', async ({
  page,
  request,
}) => {
  await putRight(page, 'US-RI')
  await expectAccessible(page)
  await send(page).click()
  await expect(outcomes(page)).toHaveText([
    'Lexus 1: $390. Counted.',
    'Lexus 2: $410. Counted.',
    'Lexus 3: $390. Counted.',
  ])
  await expect(page.locator('#edit-links').getByRole('link')).toHaveCount(3)
  expect(await countQuotes(request, 'US-RI')).toBe(3)
  await page.goto('/report/several')
  await expect(page.getByRole('region', { name: 'Not sent yet' })).toBeHidden()
})

test('what was typed is kept in this browser, all lines of it, and offered where there is room for it', async ({
  page,
}) => {
  await page.goto('/report/several?set=3-key&region=US-CT')
  const add = page.getByRole('button', { name: 'Add a line' })
  for (let n = 6; n <= 10; n++) await add.click()
  await expect(add).toBeHidden()
  await line(page, 1).getByLabel('Dealer').fill('Lexus of One')
  await line(page, 9).getByLabel('Price, or “no”').fill('390')
  await page.goto('/submit')
  await expect(page.getByRole('region', { name: 'Not sent yet' })).toBeHidden()
  await page.goto('/us-ok')
  await page.getByRole('link', { name: 'Not sent yet' }).click()
  await expect(page).toHaveURL(/\/report\/several$/)
  await expect(line(page, 6)).toBeHidden()
  await page.getByRole('button', { name: 'Take it up' }).click()
  await expect(line(page, 9).getByLabel('Price, or “no”')).toHaveValue('390')
  await expect(line(page, 1).getByLabel('Dealer')).toHaveValue('Lexus of One')
  await expect(page.getByLabel('Where are the dealers?')).toHaveValue('US-CT')
})
