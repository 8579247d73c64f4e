import { expect, type Page, type Response } from '@playwright/test'
import { sendReport } from './report.ts'

/** A kind of page, and how a visitor comes to it. */
export interface Kind {
  readonly name: string
  /** Answers what the server sent. */
  readonly open: (page: Page) => Promise<Response>
}

/** The page of an address. */
export function at(path: string): Kind {
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

/** One page of every kind, on a site that has a published quote of that id. None of them stores anything. */
export const kindsWith = (quote: string): readonly Kind[] => [
  at('/'),
  at('/ca'),
  at('/us-ok'),
  at('/us-ok/2-key'),
  at('/us/2-key'),
  at('/ca/2-key'),
  at('/us/2-key/quotes'),
  at('/submit'),
  at('/report/several'),
  at(`/report/several/receipt?quote=${quote}.new.`),
  refused,
  at(`/quotes/${quote}/receipt`),
  at(`/quotes/${quote}`),
  at('/figures'),
  at('/privacy'),
  at('/check?set=2-key&region=US-OK&price=410'),
  at('/check?set=2-key&region=US-OK&price=39'),
  at('/widgets'),
  at('/embed/us-ok/2'),
  at('/no-such-page'),
]

/** One page of every kind, on a site with the launch quotes. */
export const kinds = kindsWith('thread-4')

/** Further kinds of pages, whose own tests already look at them with axe and validate their HTML. */
export const others: readonly Kind[] = [at('/guide'), at('/call/us-ok/2-key'), at('/dealers')]

/** Pages that a demo site fills with many quotes. */
export const lively: readonly Kind[] = [at('/'), at('/us/2-key')]
