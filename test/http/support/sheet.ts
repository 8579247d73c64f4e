import { expect } from 'vitest'
import { site } from './site.ts'

/** A page's text, one line an element. */
function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<\/(?:p|li|h\d|dt|dd|div)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replace(/ +/g, ' ')
}

/** A page that is there: its HTML and its text. */
export async function sheet(path: string): Promise<{ readonly html: string; readonly text: string }> {
  const answer = await site().get(path)
  expect(answer.status).toBe(200)
  const html = await answer.text()
  return { html, text: textOf(html) }
}

/** The text of the section with a heading's id. */
export const sectionOf = (html: string, id: string): string =>
  textOf(
    /<section[^>]*>([\s\S]*?)<\/section>/.exec(
      html.slice(html.indexOf(`aria-labelledby="${id}"`) - 60),
    )?.[1] ?? '',
  )
