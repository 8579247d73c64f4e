import { expect, type Page, type Response } from '@playwright/test'
import { sendReport } from './report.ts'

/** A kind of page, and how a visitor comes to it. */
export interface Kind {
  readonly name: string
  /** Answers what the server sent. */
  readonly open: (page: Page) => Promise<Response>
}

function at(path: string): Kind {
  return {
    name: path,
    open: async (page) => {
      const response = await page.goto(path)
      if (response === null) throw new Error(`${path} was open already`)
      return response
    },
  }
}

/** The form that came back: it says what is wrong and stores nothing. */
const refused: Kind = {
  name: '/submit with errors',
  open: async (page) => {
    await page.goto('/submit')
    const response = page.waitForResponse((one) => one.request().method() === 'POST')
    await sendReport(page)
    await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
    return response
  },
}

/** One page of every kind, on a site with the launch quotes. None of them stores anything. */
export const kinds: readonly Kind[] = [
  at('/'),
  at('/ca'),
  at('/us-ok'),
  at('/us-ok/2-key'),
  at('/us/2-key'),
  at('/ca/2-key'),
  at('/submit'),
  refused,
  at('/quotes/thread-4/receipt'),
  at('/quotes/thread-4'),
  at('/figures'),
  at('/no-such-page'),
]

/** Pages that a demo site fills with many quotes. */
export const lively: readonly Kind[] = [at('/'), at('/us/2-key')]
