import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'

export interface Printed {
  readonly pages: number
  /** Every page's text with single spaces, in the order in which it is drawn. */
  readonly text: string
  /** Inches. */
  readonly size: readonly [width: number, height: number]
}

/** Prints a page on Letter paper, with the background left out as a printer does, and reads it back. */
export async function printed(page: Page): Promise<Printed> {
  const file = await page.pdf({ format: 'Letter', printBackground: false })
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { pages: totalPages, text: text.replace(/\s+/g, ' '), size: [width / 72, height / 72] }
}
