import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/widget/atlas.ts'
import type { Picture, Shape } from '../../src/widget/picture.ts'
import { OPEN_GRAPHS, WIDGETS } from './support/scenes.ts'

/** Where a shape begins and ends, from left to right. */
function spanOf(shape: Shape): readonly [from: number, to: number] {
  if (shape.kind === 'box') return [shape.x, shape.x + shape.width]
  if (shape.kind === 'text') return [shape.x, shape.x + textWidth(shape.font, shape.text)]
  const ends = [shape.from[0], shape.to[0]]
  return [Math.min(...ends) - shape.width / 2, Math.max(...ends) + shape.width / 2]
}

const textsOf = ({ shapes }: Picture) => shapes.filter((shape) => shape.kind === 'text')
const saidIn = (picture: Picture) => textsOf(picture).map(({ text }) => text)

describe('nothing overflows', () => {
  it.each([...WIDGETS, ...OPEN_GRAPHS])('$name', ({ picture }) => {
    for (const shape of picture.shapes) {
      const [from, to] = spanOf(shape)
      expect(from, JSON.stringify(shape)).toBeGreaterThanOrEqual(0)
      expect(to, JSON.stringify(shape)).toBeLessThanOrEqual(picture.width)
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
      [
        'FairKey',
        '2-key ROM set',
        'Oklahoma',
        '12 quotes, Sep 2026',
        'cheapest',
        '$360',
        'median',
        '$398.50',
      ],
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
