import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { WIDGET_SIZES } from '../../src/domain/widgets/widget-address.ts'
import { allWidgetFigures } from '../../src/domain/widgets/widget-figures.ts'
import { AWAY, noticePicture } from '../../src/widget/layouts/notice.ts'
import { openGraph } from '../../src/widget/layouts/open-graph.ts'
import { newestText } from '../../src/widget/layouts/words.ts'
import { glyphsOf, textWidth } from '../../src/widget/letters/atlas.ts'
import type { Picture, Shape } from '../../src/widget/picture.ts'
import { widgetPicture } from '../../src/widget/widget-picture.ts'
import { quoteOf, shownAt } from '../domain/support/quotes.ts'
import { OPEN_GRAPHS, requestOf, WIDGETS } from './support/scenes.ts'

/** Where a shape begins and ends, from left to right. */
function spanOf(shape: Shape): readonly [from: number, to: number] {
  if (shape.kind === 'box') return [shape.x, shape.x + shape.width]
  if (shape.kind === 'text') return [shape.x, shape.x + textWidth(shape.font, shape.text)]
  const ends = [shape.from[0], shape.to[0]]
  return [Math.min(...ends) - shape.width / 2, Math.max(...ends) + shape.width / 2]
}

/** The same from top to bottom; of a text from its tallest letter's top to its baseline. */
function fallOf(shape: Shape): readonly [from: number, to: number] {
  if (shape.kind === 'box') return [shape.y, shape.y + shape.height]
  if (shape.kind === 'text') {
    return [shape.y - Math.max(0, ...glyphsOf(shape.font, shape.text).map(({ rise }) => rise)), shape.y]
  }
  const ends = [shape.from[1], shape.to[1]]
  return [Math.min(...ends) - shape.width / 2, Math.max(...ends)]
}

const textsOf = ({ shapes }: Picture) => shapes.filter((shape) => shape.kind === 'text')
const saidIn = (picture: Picture) => textsOf(picture).map(({ text }) => text)

describe('nothing overflows', () => {
  it.each([...WIDGETS, ...OPEN_GRAPHS])('$name', ({ picture }) => {
    for (const shape of picture.shapes) {
      const [from, to] = spanOf(shape)
      expect(from, JSON.stringify(shape)).toBeGreaterThanOrEqual(0)
      expect(to, JSON.stringify(shape)).toBeLessThanOrEqual(picture.width)
      const [top, bottom] = fallOf(shape)
      expect(top, JSON.stringify(shape)).toBeGreaterThanOrEqual(0)
      expect(bottom, JSON.stringify(shape)).toBeLessThanOrEqual(picture.height)
    }
  })

  it.each([...WIDGETS, ...OPEN_GRAPHS])('nor does one text run into another: $name', ({ picture }) => {
    const lines = Map.groupBy(textsOf(picture), ({ y }) => y)
    for (const texts of lines.values()) {
      const spans = texts.map(spanOf).sort(([a], [b]) => a - b)
      for (const [n, [from]] of spans.slice(1).entries()) {
        expect(from, saidIn(picture).join(' | ')).toBeGreaterThanOrEqual(spans[n]?.[1] ?? 0)
      }
    }
  })
})

const said = (name: string) => {
  const found = WIDGETS.find((one) => one.name === name)
  if (!found) throw new Error(`there is no widget "${name}"`)
  return saidIn(found.picture)
}

describe('a picture says set, area, cheapest, median, quotes and the newest month', () => {
  it.each([
    [
      'launch in Oklahoma, 2, card, light',
      [
        'FairKey',
        '2-key ROM set',
        'US, 1 from Oklahoma',
        '3 quotes, newest Sep 2011',
        'cheapest, 2025 $',
        '$401',
        '$280 in 2011',
        'median, 2025 $',
        '$558',
        '$390 in 2011',
      ],
    ],
    [
      'launch in the US, 2, card, dark',
      [
        'FairKey',
        '2-key ROM set',
        'United States',
        '3 quotes, newest Sep 2011',
        'cheapest, 2025 $',
        '$401',
        '$280 in 2011',
        'median, 2025 $',
        '$558',
        '$390 in 2011',
      ],
    ],
    [
      'recent in Oklahoma, 2, card, optitron',
      ['FairKey', '2-key set', 'Oklahoma', '12 quotes, Sep 2026', 'cheapest', '$360', 'median', '$398.50'],
    ],
    [
      'launch in Oklahoma, 2, bar, light',
      ['2-key', 'US', 'from', '$401', 'median', '$558', '(2025 $)', '3 quotes, Sep 2011'],
    ],
    [
      'launch in Oklahoma, all, bar, light',
      ['US', '1-key', '$358', '2-key', '$401', '3-key', 'none', '(2025 $)', 'Sep 2011'],
    ],
    ['launch in Oklahoma, 2, button, light', ['2-key, 2011', 'from ', '$280']],
    ['launch in Oklahoma, all, button, light', ['1-key, 2011', 'from ', '$250']],
    [
      'nothing yet, 2, card, light',
      ['FairKey', '2-key ROM set', 'United States Virgin Islands', 'no quotes yet: be the first'],
    ],
    ['nothing yet, all, bar, light', ['1-key', 'none', '2-key', 'none', '3-key', 'none']],
    ['nothing yet, 2, button, dark', ['2-key set', 'no quotes yet']],
  ])('%s', (name, expected) => {
    expect(said(name)).toEqual(expected)
  })

  it('of all sets on a card, a line for each', () => {
    expect(said('launch in Oklahoma, all, card, light')).toEqual([
      ...['FairKey', 'Oklahoma', 'ROM sets', 'in 2025 $'],
      ...['cheapest', 'median', 'n', 'from', 'newest'],
      ...['1-key', '$358', '–', '1', 'US', 'Sep 2011'],
      ...['2-key', '$401', '$558', '3', 'US', 'Sep 2011'],
      ...['3-key', 'no quotes yet'],
    ])
  })
})

it('shows the highest prices of the longest names in full', () => {
  for (const scene of ['longest name, highest prices', 'longest Canadian name, highest prices']) {
    for (const size of ['card', 'bar']) {
      const prices = said(`${scene}, 2, ${size}, light`).filter((text) => /\$\d/.test(text))
      expect(prices.length, `${scene} ${size}`).toBeGreaterThanOrEqual(2)
      expect(prices.join(' '), `${scene} ${size}`).not.toContain('…')
    }
  }
})

it('turns the needle to where the median lies between the cheapest and the highest', () => {
  const needles = WIDGETS.filter(({ name }) => name.includes('2, card, optitron')).map(
    ({ name, picture }) => {
      const [needle] = picture.shapes.filter((shape) => shape.kind === 'line' && shape.ink === 'accent')
      return [name, needle?.kind === 'line' ? needle.to.map(Math.round) : null]
    },
  )
  // 21 pixels long from (32, 34), 240° in all: $558 of $401 to $680 lies at 0.564, 285.4° clockwise from 3 o'clock.
  expect(needles).toContainEqual(['launch in Oklahoma, 2, card, optitron', [38, 14]])
  expect(needles).toContainEqual(['recent in Oklahoma, 2, card, optitron', [32, 13]])
  expect(needles).toContainEqual(['nothing yet, 2, card, optitron', null])
  expect(needles).toContainEqual(['two old Canadian quotes, 2, card, optitron', null])
})

describe('a bar', () => {
  const bars = WIDGETS.filter(({ name }) => /, 2, bar, light/.test(name) && !name.startsWith('nothing'))

  it.each(bars)(
    'with a price says where it is from, on how many quotes and how new they are: $name',
    ({ name, picture }) => {
      const [, scene = '', set = ''] = /^(.*), (\w+), bar/.exec(name) ?? []
      const [figures] = requestOf(scene, set).sets
      const words = saidIn(picture)
      expect(figures.area).toContain(words[1])
      expect(words.at(-1)).toContain(String(figures.quotes))
      expect(words.at(-1)).toContain(newestText(figures))
      expect(words.join(' ')).not.toContain('…')
    },
  )

  it('of sets from several areas and times says whose is whose, and how old the oldest is', () => {
    const one = (set: string, region: string, year: number) =>
      [36_000, 40_000, 46_000].map((priceCents, n) =>
        quoteOf({ id: `${set}${n}`, set, region, priceCents, quotedOn: `${year}-0${n + 1}-10` }),
      )
    const quotes = [...one('1-key', 'US-NY', 2011), ...one('2-key', 'US-OK', 2026)]
    const figures = allWidgetFigures(
      catalog.sets.map(({ name }) => shownAt('US-OK', name, quotes)),
      2026,
    )
    const [first, ...others] = figures
    if (!first) throw new Error('there are no sets')
    const request = { ...requestOf('nothing yet', 'all'), sets: [first, ...others] } as const
    expect(saidIn(widgetPicture({ ...request, size: 'bar', theme: 'light' }))).toEqual([
      ...['1-key', '$515', 'US', '2-key', '$360', 'OK', '3-key', 'none', '(2025 $)', '2011–2026'],
    ])
  })
})

describe('what was paid, below a figure of several years,', () => {
  it('is said with its years, never as a range of dollars to a year', () => {
    const paid = said('old and recent together, 2, card, light').filter((text) => text.includes('’'))
    expect(paid).toEqual(['CA$4,410.50 ’26', 'CA$4,420.50 ’11–26'])
  })
})

describe('invented quotes', () => {
  it.each(['2', 'all'])('are marked on every picture of %s, and in its title', (set) => {
    for (const scene of ['launch in Oklahoma', 'nothing yet']) {
      for (const size of WIDGET_SIZES) {
        const picture = widgetPicture({ ...requestOf(scene, set), isDemo: true, size, theme: 'dark' })
        expect(saidIn(picture).join(' '), `${scene} ${size}`).toContain('demo')
        expect(picture.title).toMatch(/^FairKey demo: /)
      }
      expect(saidIn(openGraph({ ...requestOf(scene, set), isDemo: true, theme: 'light' }))).toContain(
        'FairKey demo',
      )
    }
    const away = noticePicture({ site: 'FairKey', isDemo: true, size: 'card', theme: 'light' }, AWAY)
    expect(saidIn(away)).toContain('FairKey demo')
  })
})

describe('another catalogue', () => {
  const [figures] = requestOf('launch in Oklahoma', '2').sets
  const five = ['1', '2', '3', '4', '5'].map((keys) => ({
    ...figures,
    set: { ...figures.set, name: `${keys}-lamp`, short: keys },
  }))
  const [first, ...others] = five
  if (!first) throw new Error('there are no sets')
  const request = {
    ...requestOf('launch in Oklahoma', '2'),
    site: 'The Old Tractor Lamp Prices',
    part: 'tractor lamp kit',
    sets: [first, ...others],
  } as const

  it.each(WIDGET_SIZES)('with five sets and a long name stays inside the %s', (size) => {
    const picture = widgetPicture({ ...request, size, theme: 'optitron' })
    for (const shape of picture.shapes) {
      expect(spanOf(shape)[1], JSON.stringify(shape)).toBeLessThanOrEqual(picture.width)
      expect(fallOf(shape)[1], JSON.stringify(shape)).toBeLessThanOrEqual(picture.height)
    }
  })

  it('is told how many sets have no room', () => {
    expect(saidIn(widgetPicture({ ...request, size: 'card', theme: 'light' }))).toContain('and 2 more')
    expect(saidIn(widgetPicture({ ...request, size: 'bar', theme: 'light' }))).toContain('+2')
    expect(saidIn(openGraph({ ...request, theme: 'light' }))).toContain('tractor lamp kits, and 2 more')
  })
})
