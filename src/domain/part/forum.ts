/** What pictures of prices are there as. */
export const WIDGET_FORMATS = ['png', 'gif', 'svg'] as const
export type WidgetFormat = (typeof WIDGET_FORMATS)[number]

/** The ways to put a widget somewhere, in the order in which they are offered. */
export const SNIPPET_KINDS = ['linked', 'image', 'html', 'markdown', 'url', 'iframe'] as const
export type SnippetKind = (typeof SNIPPET_KINDS)[number]

/** A picture with a link, and where that is too long, without. */
export const BBCODE = ['linked', 'image'] as const

/** What somewhere takes, and where it is pasted there. */
export interface Forum {
  /** Its name in addresses. */
  readonly forum: string
  readonly name: string
  /** What it takes, the best first: the first one that is short enough is the one to paste. */
  readonly kinds: readonly [SnippetKind, ...SnippetKind[]]
  readonly format: WidgetFormat
  /** Where the code says how large the picture is shown: it then has twice the pixels, and is a png. */
  readonly isDouble?: true
  /** How many characters it takes, code included; null where it does not count them. */
  readonly limit: number | null
  /** The rule that decides all this, in a sentence. */
  readonly rule: string
  readonly where: string
}
