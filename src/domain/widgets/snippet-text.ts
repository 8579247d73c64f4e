import type { SnippetKind } from '../part/forum.ts'
import { countText } from '../text/count-text.ts'
import type { FittedSnippet } from './widget-snippets.ts'

/** What each way of putting a widget somewhere is called. */
export const SNIPPET_NAMES: Readonly<Record<SnippetKind, string>> = {
  linked: 'BBCode, with a link',
  image: 'BBCode, picture only',
  html: 'HTML',
  markdown: 'Markdown',
  url: 'Address of the picture',
  iframe: 'Frame for a web page',
}

/**
 * How long the code is, against how long it may be.
 *
 * @example
 * counterText(fitted) // => '89 of 100 characters'
 */
export const counterText = ({ characters, limit }: FittedSnippet): string =>
  limit === null ? countText(characters, 'character') : `${characters} of ${countText(limit, 'character')}`

/**
 * Why it is this code and no better one; empty where it is the best.
 *
 * @example
 * limitText(fitted) // => ''
 * limitText({ ...fitted, better: 104 }).split('.')[0]
 * // => 'With its link it would be 104 characters, 4 too many, so this is the picture alone'
 */
export function limitText({ characters, limit, fits, better }: FittedSnippet): string {
  if (limit === null || (fits && better === null)) return ''
  const shortest = 'The card of one set in the light theme has the shortest code.'
  if (!fits) {
    return `This is ${countText(characters - limit, 'character')} too long, and nothing shorter shows the picture. ${shortest}`
  }
  const over = (better ?? 0) - limit
  return `With its link it would be ${better} characters, ${over} too many, so this is the picture alone. ${shortest}`
}
