import { describe, expect, it } from 'vitest'
import { counterText, limitText } from '../../../src/domain/widgets/snippet-text.ts'
import { widgetParts } from '../../../src/domain/widgets/widget-parts.ts'
import { fitSnippet, widgetSnippets } from '../../../src/domain/widgets/widget-snippets.ts'
import {
  choice,
  codeOf,
  codesFor,
  everyForum,
  everyPlace,
  everySet,
  forumOf,
  site,
} from '../support/widget-choices.ts'

const S = site.origin
const every = codesFor(everyForum)

it('writes a widget in every way', () => {
  expect(codeOf(choice('github', 'US-OK', '2', { size: 'bar', theme: 'dark' })).snippets).toEqual({
    linked: `[url=${S}/us-ok][img]${S}/w/us-ok/2-bar-dark.svg[/img][/url]`,
    image: `[img]${S}/w/us-ok/2-bar-dark.svg[/img]`,
    html:
      `<a href="${S}/us-ok"><img src="${S}/w/us-ok/2-bar-dark.svg" ` +
      'alt="2-key ROM set prices in Oklahoma, from FairKey" width="350" height="19"></a>',
    markdown: `[![2-key ROM set prices in Oklahoma, from FairKey](${S}/w/us-ok/2-bar-dark.svg)](${S}/us-ok)`,
    url: `${S}/w/us-ok/2-bar-dark.svg`,
    iframe:
      `<iframe src="${S}/embed/us-ok/2" width="400" height="240" ` +
      'title="2-key ROM set prices in Oklahoma, from FairKey" loading="lazy" frameborder="0"></iframe>',
  })
})

it.each([
  ['clublexus', `[url=${S}/us-tx][img]${S}/w/us-tx/3.gif[/img][/url]`, '99 of 100 characters'],
  ['vbulletin', `[url=${S}/us-tx][img]${S}/w/us-tx/3.gif[/img][/url]`, '99 characters'],
  ['xenforo', `[url=${S}/us-tx][img]${S}/w/us-tx/3.png[/img][/url]`, '99 characters'],
  ['phpbb', `[url=${S}/us-tx][img]${S}/w/us-tx/3.png[/img][/url]`, '99 of 255 characters'],
  ['smf', `[url=${S}/us-tx][img]${S}/w/us-tx/3.png[/img][/url]`, '99 of 300 characters'],
  ['mybb', `[url=${S}/us-tx][img]${S}/w/us-tx/3.png[/img][/url]`, '99 of 255 characters'],
  ['invision', `${S}/w/us-tx/3.png`, '42 characters'],
  [
    'discourse',
    `[![3-key ROM set prices in Texas, from FairKey|400x60](${S}/w/us-tx/3-2x.png)](${S}/us-tx)`,
    '138 characters',
  ],
  [
    'web-page',
    `<a href="${S}/us-tx"><img src="${S}/w/us-tx/3.svg" alt="3-key ROM set prices in Texas, from FairKey" width="400" height="60"></a>`,
    '177 characters',
  ],
  [
    'github',
    `[![3-key ROM set prices in Texas, from FairKey](${S}/w/us-tx/3.svg)](${S}/us-tx)`,
    '128 characters',
  ],
])('fits %s', (forum, text, counter) => {
  const { fitted } = codeOf(choice(forum, 'US-TX', '3'))
  expect(fitted.text).toBe(text)
  expect(counterText(fitted)).toBe(counter)
  expect(limitText(fitted)).toBe('')
})

it('covers every forum in that table and knows each once', () => {
  expect(everyForum.map(({ forum }) => forum)).toEqual([
    'clublexus',
    'vbulletin',
    'xenforo',
    'phpbb',
    'smf',
    'mybb',
    'invision',
    'discourse',
    'web-page',
    'github',
  ])
})

describe('for every forum, place, set, size and theme', () => {
  it('has code within the limit, with a host of 20 characters', () => {
    expect(new URL(S).host).toHaveLength(20)
    expect(every).toHaveLength(everyForum.length * everyPlace.length * everySet.length * 9)
    for (const { choice, fitted } of every) {
      expect(fitted.fits).toBe(true)
      expect(fitted.characters).toBe(fitted.text.length)
      if (choice.forum.limit !== null) expect(fitted.text.length).toBeLessThanOrEqual(choice.forum.limit)
    }
  })

  it('uses letters that no forum, mail or shell changes in an address', () => {
    for (const { snippets } of every) expect(snippets.url).toMatch(/^https:\/\/[a-z0-9./_-]+$/)
  })

  // Found in MyBB 1.8, inc/class_parser.php, where it looks for pictures (mybb/mybb).
  it('is a picture to MyBB', () => {
    for (const { snippets } of every) {
      for (const code of [snippets.linked, snippets.image]) {
        const [, , url] = /\[img\](\r\n?|\n?)(https?:\/\/([^<>"']+?))\[\/img\]/is.exec(code) ?? []
        expect(url).toBe(snippets.url)
      }
    }
  })

  // Found in vBulletin 2 and 3, handle_bbcode_img(): without `allowdynimg` neither ? nor & may be in the address.
  it('is a picture to vBulletin that allows no dynamic ones', () => {
    for (const { snippets } of every) {
      for (const code of [snippets.linked, snippets.image]) {
        const [, url] = /\[img\]\s*(https?:\/\/[^<>*"?&]+?)\[\/img\]/i.exec(code) ?? []
        expect(url).toBe(snippets.url)
      }
    }
  })

  it('is a picture to boards that look at the ending, and svg only where that is taken', () => {
    for (const { choice, snippets } of every) {
      const takesSvg = ['web-page', 'github'].includes(choice.forum.forum)
      expect(/\.(?:gif|png|jpe?g)$/.test(snippets.url)).toBe(!takesSvg)
    }
  })
})

/** What of a choice decides how long its code is, besides the place. */
const lookOf = ({ set, size, theme }: ReturnType<typeof choice>) => [
  ...(set.short === 'all' ? ['all'] : []),
  ...(size === 'card' ? [] : [size]),
  ...(theme === 'light' ? [] : [theme]),
]

describe('ClubLexus’s 100 characters', () => {
  const codes = codesFor([forumOf('clublexus')])
  const linkedLooks = (places: (code: string) => boolean) => {
    const linked = codes.filter(({ choice, fitted }) => fitted.kind === 'linked' && places(choice.place.code))
    return [...new Set(linked.map(({ choice }) => lookOf(choice).join(' ')))].toSorted()
  }

  it('hold the link of every region for the light card of one set, and no other', () => {
    for (const { choice, fitted } of codes.filter(({ choice }) => choice.place.code.includes('-'))) {
      expect(fitted.kind).toBe(lookOf(choice).length === 0 ? 'linked' : 'image')
    }
  })

  it('hold the link of a country for more, as its address is shorter', () => {
    expect(linkedLooks((code) => code === 'US')).toEqual([
      '',
      'all',
      'all bar',
      'all button',
      'all dark',
      'bar',
      'bar dark',
      'button',
      'dark',
      'optitron',
    ])
    expect(linkedLooks((code) => code === 'CA')).toEqual([
      '',
      'all',
      'all bar',
      'all dark',
      'bar',
      'button',
      'dark',
    ])
  })

  it('take the picture alone where the link is too long, and say so', () => {
    const { fitted, snippets } = codeOf(choice('clublexus', 'US-OK', 'all'))
    expect(fitted).toEqual({
      kind: 'image',
      text: snippets.image,
      characters: 55,
      limit: 100,
      fits: true,
      better: 101,
    })
    expect(counterText(fitted)).toBe('55 of 100 characters')
    expect(limitText(fitted)).toBe(
      'With its link it would be 101 characters, 1 too many, so this is the picture alone. ' +
        'The card of one set in the light theme has the shortest code.',
    )
  })

  it('are too few for the picture of a very long host, which is said', () => {
    const { fitted } = codeOf(choice('clublexus', 'US', '2'), `https://${'x'.repeat(75)}.example`)
    expect([fitted.kind, fitted.fits, fitted.characters]).toEqual(['image', false, 113])
    expect(limitText(fitted)).toBe(
      'This is 13 characters too long, and nothing shorter shows the picture. ' +
        'The card of one set in the light theme has the shortest code.',
    )
  })
})

it('escapes whatever it writes', () => {
  const chosen = { ...choice('github', 'US', '2'), place: { code: 'US', name: '<b> "R&D" [x](y) *_`\\|' } }
  const parts = widgetParts(chosen, { ...site, siteName: 'A & B' })
  const snippets = widgetSnippets({ ...parts, page: `${S}/a]b (c)"<d>` })
  expect(snippets.html).toContain(
    `<a href="${S}/a]b (c)&quot;&lt;d&gt;"><img src="${S}/w/us/2.svg" ` +
      'alt="2-key ROM set prices in &lt;b&gt; &quot;R&amp;D&quot; [x](y) *_`\\|, from A &amp; B" ',
  )
  expect(snippets.markdown).toBe(
    '[![2-key ROM set prices in \\<b\\> "R\\&D" \\[x\\](y) \\*\\_\\`\\\\\\|, from A \\& B]' +
      `(${S}/w/us/2.svg)](${S}/a%5Db%20%28c%29%22%3Cd%3E)`,
  )
  expect(snippets.linked).toBe(`[url=${S}/a%5Db%20%28c%29%22%3Cd%3E][img]${S}/w/us/2.svg[/img][/url]`)
  expect(fitSnippet(snippets, chosen.forum).text).toBe(snippets.markdown)
})
