import { type Forum, SNIPPET_KINDS, type SnippetKind } from '../part/forum.ts'
import { escapeMarkup } from '../text/escape-markup.ts'
import type { WidgetParts } from './widget-parts.ts'

/** What would end a label or an address, or be read as markup; a bar gives Discourse a size. */
const inMarkdown = (text: string) => text.replace(/[\\`*_[\]<>|&]/g, (one) => `\\${one}`).replace(/\s+/g, ' ')

/** An address in BBCode or Markdown ends where a bracket or a space does. */
const asAddress = (url: string) =>
  url.replace(/[\s[\]()<>"]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

const image = ({ picture }: WidgetParts) => `[img]${asAddress(picture.url)}[/img]`

const attributes = (values: Readonly<Record<string, string | number>>) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('')

/** What somewhere reads as the size of a picture that has more pixels: behind a bar, in the label. */
const sizeInMarkdown = ({ picture: { width, height }, sharp }: WidgetParts) =>
  sharp.isDouble ? `|${width}x${height}` : ''

const sizeOf = ({ width, height }: WidgetParts['picture']) => ({ width, height })

const WRITTEN: Readonly<Record<SnippetKind, (parts: WidgetParts) => string>> = {
  linked: (parts) => `[url=${asAddress(parts.page)}]${image(parts)}[/url]`,
  image,
  html: ({ picture, sharp, page, alt }) =>
    `<a${attributes({ href: page })}><img${attributes({ src: sharp.url, alt, ...sizeOf(picture) })}></a>`,
  markdown: (parts) =>
    `[![${inMarkdown(parts.alt)}${sizeInMarkdown(parts)}](${asAddress(parts.sharp.url)})](${asAddress(parts.page)})`,
  url: ({ picture }) => picture.url,
  iframe: ({ frame, alt }) =>
    `<iframe${attributes({ src: frame.url, ...sizeOf(frame), title: alt, loading: 'lazy', frameborder: 0 })}></iframe>`,
}

export type Snippets = Readonly<Record<SnippetKind, string>>

/**
 * A widget as code, in every way in which it can be put somewhere.
 *
 * @example
 * widgetSnippets(parts).linked
 * // => '[url=https://fairkey.example/us-ok][img]https://fairkey.example/w/us-ok/2.gif[/img][/url]'
 */
export const widgetSnippets = (parts: WidgetParts): Snippets =>
  // Every kind is a key of it, and nothing else.
  Object.fromEntries(SNIPPET_KINDS.map((kind) => [kind, WRITTEN[kind](parts)])) as Record<SnippetKind, string>

/** The one to paste. */
export interface FittedSnippet {
  readonly kind: SnippetKind
  readonly text: string
  readonly characters: number
  /** How many characters are allowed; null where nobody counts. */
  readonly limit: number | null
  /** False where even the shortest that the forum takes is too long. */
  readonly fits: boolean
  /** The characters of the better one that was too long; null where this is the best. */
  readonly better: number | null
}

/** How many characters a forum counts. */
const charactersOf = (text: string) => [...text].length

/**
 * The best code that keeps a forum's rules; where none does, the plainest that it takes.
 *
 * @example
 * fitSnippet(snippets, forumOf100Characters).characters // => 89
 */
export function fitSnippet(snippets: Snippets, { kinds, limit }: Forum): FittedSnippet {
  const isShort = (kind: SnippetKind) => limit === null || charactersOf(snippets[kind]) <= limit
  const [best] = kinds
  const kind = kinds.find(isShort) ?? kinds.at(-1) ?? best
  const text = snippets[kind]
  return {
    kind,
    text,
    characters: charactersOf(text),
    limit,
    fits: isShort(kind),
    better: kind === best ? null : charactersOf(snippets[best]),
  }
}
