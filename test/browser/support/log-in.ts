import { expect, type Page } from '@playwright/test'

export interface Moderator {
  readonly name: string
  readonly secret: string
}

/** Logs in, which leads to the queue. */
export async function logIn(page: Page, { name, secret }: Moderator): Promise<void> {
  await page.goto('/moderate')
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Secret').fill(secret)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quotes to decide about')
}
