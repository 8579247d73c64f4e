import type { WidgetFormat } from './widget-address.ts'

/** The ways to put a widget somewhere, in the order in which they are offered. */
export const SNIPPET_KINDS = ['linked', 'image', 'html', 'markdown', 'url', 'iframe'] as const
export type SnippetKind = (typeof SNIPPET_KINDS)[number]

/** What somewhere takes, and where it is pasted there. */
export interface Forum {
  /** Its name in addresses. */
  readonly forum: string
  readonly name: string
  /** What it takes, the best first: the first one that is short enough is the one to paste. */
  readonly kinds: readonly [SnippetKind, ...SnippetKind[]]
  readonly format: WidgetFormat
  /** How many characters it takes, code included; null where it does not count them. */
  readonly limit: number | null
  /** The rule that decides all this, in a sentence. */
  readonly rule: string
  readonly where: string
}

const BBCODE = ['linked', 'image'] as const

/** ClubLexus, where owners of these cars are, comes first. */
export const FORUMS: readonly [Forum, ...Forum[]] = [
  {
    forum: 'clublexus',
    name: 'ClubLexus',
    kinds: BBCODE,
    format: 'gif',
    limit: 100,
    rule: 'A signature there holds 100 characters, code included, and a picture of at most 450 x 100 pixels as jpeg, gif or bmp.',
    where: 'In your User CP choose “Edit Signature”, paste it and save.',
  },
  {
    forum: 'vbulletin',
    name: 'Another vBulletin',
    kinds: BBCODE,
    format: 'gif',
    limit: null,
    rule: 'vBulletin may refuse a picture whose address has a question mark in it. This one has none.',
    where: 'In your User CP or your settings choose “Edit Signature”, paste it and save.',
  },
  {
    forum: 'xenforo',
    name: 'XenForo',
    kinds: BBCODE,
    format: 'png',
    limit: null,
    rule: 'XenForo takes gif, jpeg and png. It keeps pictures for days, so a new price may come to show late.',
    where: 'Click on your name, then “Signature”. Switch the editor to BB code, paste it and save.',
  },
  {
    forum: 'phpbb',
    name: 'phpBB',
    kinds: BBCODE,
    format: 'png',
    limit: 255,
    rule: 'A phpBB signature holds 255 characters, code included, unless the forum says otherwise.',
    where: 'In the User Control Panel choose “Profile”, then “Edit signature”, paste it and submit.',
  },
  {
    forum: 'smf',
    name: 'SMF',
    kinds: BBCODE,
    format: 'png',
    limit: 300,
    rule: 'An SMF signature holds 300 characters, code included. SMF keeps pictures for five days.',
    where: 'In your profile choose “Forum Profile”, paste it into “Signature” and save.',
  },
  {
    forum: 'mybb',
    name: 'MyBB',
    kinds: BBCODE,
    format: 'png',
    limit: null,
    rule: 'Where the picture cannot be seen, MyBB says the last part of its address. It can be read.',
    where: 'In your User CP choose “Edit Signature”, paste it and update.',
  },
  {
    forum: 'invision',
    name: 'Invision',
    kinds: ['url'],
    format: 'png',
    limit: null,
    rule: 'Invision looks at the picture when you insert it. If it cannot, try again after an hour.',
    where: 'In your account settings choose “Signature”, then “Insert image from URL”, and paste it there.',
  },
  {
    forum: 'discourse',
    name: 'Discourse',
    kinds: ['markdown'],
    format: 'png',
    limit: null,
    rule: 'Discourse copies the picture once into a post: the price stays what it was then, so the picture carries its date.',
    where: 'Paste it into a post; or in your preferences into “Signature”, where the forum has them.',
  },
  {
    forum: 'web-page',
    name: 'A web page',
    kinds: ['html'],
    format: 'svg',
    limit: null,
    rule: 'As svg the picture is sharp on every screen. Its size is given, so that the page does not jump.',
    where: 'Paste it into the page’s HTML, where the picture is to be.',
  },
  {
    forum: 'github',
    name: 'GitHub',
    kinds: ['markdown'],
    format: 'svg',
    limit: null,
    rule: 'GitHub shows pictures through a proxy of its own, which asks for a new one after an hour.',
    where: 'Paste it into a README, an issue or a comment.',
  },
]
