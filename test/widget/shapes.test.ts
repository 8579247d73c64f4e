import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { WIDGET_SIZES } from '../../src/domain/widgets/widget-address.ts'
import { widgetFigures } from '../../src/domain/widgets/widget-figures.ts'
import { AWAY, noticePicture } from '../../src/widget/layouts/notice.ts'
import { openGraph } from '../../src/widget/layouts/open-graph.ts'
import { newestTexts } from '../../src/widget/layouts/words.ts'
import { glyphsOf } from '../../src/widget/letters/atlas.ts'
import type { Picture, Shape } from '../../src/widget/picture.ts'
import { widgetPicture } from '../../src/widget/widget-picture.ts'
import { quoteOf, shownAt } from '../domain/support/quotes.ts'
import { OPEN_GRAPHS, requestOf, WIDGETS } from './support/scenes.ts'
import { spanOf } from './support/span-of.ts'

/** Where a shape begins and ends from top to bottom; of a text from its tallest letter's top to its baseline. */
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
        ...['FairKey', 'Lexus SC 2-key ROM set', 'US, 1 from Oklahoma', '3 quotes, newest Sep 2011'],
        ...['cheapest, 2011', '$280', '$401 in 2025 $'],
        ...['median, 2011', '$390', '$558 in 2025 $'],
      ],
    ],
    [
      'launch in the US, 2, card, dark',
      [
        ...['FairKey', 'Lexus SC 2-key ROM set', 'United States', '3 quotes, newest Sep 2011'],
        ...['cheapest, 2011', '$280', '$401 in 2025 $'],
        ...['median, 2011', '$390', '$558 in 2025 $'],
      ],
    ],
    [
      'recent in Oklahoma, 2, card, optitron',
      [
        ...['FairKey', 'Lexus SC 2-key', 'Oklahoma', '12 quotes, Sep 2026'],
        ...['cheapest', '$360', 'median', '$398.50'],
      ],
    ],
    [
      'six years and three, 2, card, dark',
      [
        ...['FairKey', 'Lexus SC 2-key ROM set', 'Oklahoma', '4 quotes, newest Apr 2022'],
        ...['cheapest, 2025 $', '$396', 'median, 2025 $', '$413'],
      ],
    ],
    [
      'nobody could get it, 2, card, light',
      [
        ...['FairKey', 'Lexus SC 2-key ROM set', 'US, 1 from Oklahoma', '3 quotes, newest Sep 2011'],
        'nobody could get it',
        ...['cheapest, 2011', '$280', '$401 in 2025 $'],
        ...['median, 2011', '$390', '$558 in 2025 $'],
      ],
    ],
    [
      'launch in Oklahoma, 2, bar, light',
      ['FairKey', 'Lexus SC', '2-key', 'US', '$280', 'median', '$390', '3 quotes, Sep 2011'],
    ],
    [
      'nobody could get it, 2, bar, light',
      ['FairKey', 'Lexus SC', '2', 'US', '$280', 'med', '$390', 'Sep 2011; not to be had'],
    ],
    [
      'launch in Oklahoma, all, bar, light',
      ['FairKey', 'Lexus SC', 'US', '1-key', '$250', '2-key', '$280', '3-key', 'none', '2011'],
    ],
    [
      'six years and three, all, bar, light',
      ['FairKey', 'Lexus SC', '1', '$210.50', '’26', 'near OK', '2', '$396', '’25 $', 'OK', '+1'],
    ],
    ['launch in Oklahoma, 2, button, light', ['SC 2-key', '’11', 'from', '$280']],
    ['launch in Oklahoma, all, button, light', ['SC 1-key', '’11', 'from', '$250']],
    ['six years and three, 2, button, light', ['SC 2', '’25 $', 'from', '$396']],
    ['nobody could get it, 2, button, light', ['SC 2-key', 'not to be had']],
    [
      'nothing yet, 2, card, light',
      [
        ...['FairKey', 'Lexus SC 2-key ROM set'],
        ...['United States Virgin Islands: ask for part 89705-50944', 'no quotes yet: be the first'],
      ],
    ],
    [
      'nothing yet, all, bar, light',
      ['FairKey', 'Lexus SC', '1-key', 'none', '2-key', 'none', '3-key', 'none'],
    ],
    ['nothing yet, 2, button, dark', ['SC 2-key', 'no quotes yet']],
  ])('%s', (name, expected) => {
    expect(said(name)).toEqual(expected)
  })

  it('of all sets on a card, a line for each', () => {
    expect(said('launch in Oklahoma, all, card, light')).toEqual([
      ...['FairKey', 'Lexus SC', 'Oklahoma', 'ROM sets'],
      ...['cheapest', 'median', 'n', 'from', 'newest'],
      ...['1-key', '$250', '–', '1', 'US', 'Sep 2011'],
      ...['2-key', '$280', '$390', '3', 'US', 'Sep 2011'],
      ...['3-key', 'said to be discontinued, Sep 2011'],
    ])
  })
})

it('shows the highest prices of the longest names in full', () => {
  for (const scene of ['longest name, highest prices', 'longest Canadian name, highest prices']) {
    for (const [size, least] of [
      ['card', 2],
      ['bar', 1],
      ['button', 1],
    ] as const) {
      const prices = said(`${scene}, 2, ${size}, light`).filter((text) => /\$\d/.test(text))
      expect(prices.length, `${scene} ${size}`).toBeGreaterThanOrEqual(least)
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
  // 20 pixels long from (31, 34), 240° in all: $390 of $280 to $475 lies at 0.564, 285.4° clockwise from 3 o'clock.
  expect(needles).toContainEqual(['launch in Oklahoma, 2, card, optitron', [36, 15]])
  expect(needles).toContainEqual(['recent in Oklahoma, 2, card, optitron', [31, 14]])
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
      expect(figures.area).toContain(words[3])
      const ending = words.at(-1) ?? ''
      expect(newestTexts(figures).some((newest) => ending.includes(newest))).toBe(true)
      expect(ending).toContain(figures.supply?.at(-1) ?? String(figures.quotes))
      expect(words.join(' ')).not.toContain('…')
    },
  )

  it('of sets from several areas and times says whose is whose, and how old the oldest is', () => {
    const one = (set: string, region: string, year: number) =>
      [36_000, 40_000, 46_000].map((priceCents, n) =>
        quoteOf({ id: `${set}${n}`, set, region, priceCents, quotedOn: `${year}-0${n + 1}-10` }),
      )
    const quotes = [...one('1-key', 'US-NY', 2011), ...one('2-key', 'US-OK', 2026)]
    const figures = catalog.sets.map(({ name }) => widgetFigures(shownAt('US-OK', name, quotes), 2026))
    const [first, ...others] = figures
    if (!first) throw new Error('there are no sets')
    const request = { ...requestOf('nothing yet', 'all'), sets: [first, ...others] } as const
    expect(saidIn(widgetPicture({ ...request, size: 'bar', theme: 'light' }))).toEqual([
      ...['FairKey', 'Lexus SC', '1', '$360', '’11', 'US', '2', '$360', '’26', 'OK', '3', 'none'],
    ])
  })
})

it('says of a figure of several years from when to when it is', () => {
  expect(said('old and recent together, 2, card, light').filter((text) => text.includes('–'))).toEqual([
    '3 quotes, 2011–Feb 2026',
    'median, ’11–26',
  ])
})

describe('invented quotes', () => {
  it.each(['2', 'all'])('are marked on every picture of %s, and in its title', (set) => {
    for (const scene of ['launch in Oklahoma', 'nothing yet']) {
      for (const size of WIDGET_SIZES) {
        const picture = widgetPicture({ ...requestOf(scene, set), isDemo: true, size, theme: 'dark' })
        expect(saidIn(picture).join(' '), `${scene} ${size}`).toContain('demo')
        expect(picture.title).toMatch(/^FairKey demo, Lexus SC: /)
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
    expect(saidIn(widgetPicture({ ...request, size: 'bar', theme: 'light' }))).toContain('+3')
    expect(saidIn(openGraph({ ...request, theme: 'light' }))).toContain('tractor lamp kits, and 2 more')
  })
})
