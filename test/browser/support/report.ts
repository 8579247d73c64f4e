import { type APIRequestContext, expect, type Page } from '@playwright/test'

/** The three answers that are enough, as typed and chosen. */
export interface ThreeAnswers {
  readonly set: '1-key' | '2-key' | '3-key'
  readonly price: string
  /** "US-OK" */
  readonly region: string
}

/** Answers the three questions of the form that is open. */
export async function answer(page: Page, { set, price, region }: ThreeAnswers): Promise<void> {
  await page.getByRole('radio', { name: `${set} set` }).check()
  await page.getByLabel('Where is the dealer?').selectOption(region)
  await page.getByLabel('What price for the whole set?').fill(price)
}

/** Opens what can be left out. */
export async function openMore(page: Page): Promise<void> {
  await page.getByText('Which day, and what did it include? (optional)').click()
}

/** Presses the form's button. */
export async function sendReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send the quote' }).click()
}

/** Sends the form that is open, and sees the receipt that it leads to. */
export async function sendAndExpect(page: Page, heading: string | RegExp): Promise<void> {
  await sendReport(page)
  await expect(page).toHaveURL(/\/quotes\/[^/]+\/receipt\?/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}

/** How many published quotes the API lists, of one region or country with its regions, or in all. */
export async function countQuotes(request: APIRequestContext, region?: string): Promise<number> {
  const response = await request.get('/api/v1/quotes', { params: region ? { region } : {} })
  await expect(response).toBeOK()
  // The API's own promise.
  const { quotes, next } = (await response.json()) as { quotes: unknown[]; next: string | null }
  expect(next, 'all of them on one page').toBeNull()
  return quotes.length
}
