import { describe, expect, it } from 'vitest'
import { forgedDay } from '../../scripts/lib/forged-day.ts'
import { simulate } from '../../scripts/lib/simulation.ts'
import { FiguresPage } from '../../src/views/pages/about/figures-page.tsx'
import onThePage from '../../src/views/parts/explain/forged-day.json' with { type: 'json' }
import { countryOf } from '../domain/support/quotes.ts'
import { linesOf, site } from '../views/support/pages.ts'

const us = countryOf('US')

describe('the simulation', () => {
  const results = simulate(us)

  it('gives what the page on how the figures are made says', async () => {
    expect(results).toEqual(onThePage)
    const text = (await linesOf(FiguresPage({ site }))).join('\n')
    for (const honest of [3, 10, 25, 100]) {
      const cells = results
        .filter((result) => result.honest === honest)
        .map(({ medianLow, medianHigh }) => `−${-medianLow} to +${medianHigh}\u00a0%`)
      expect(text).toContain([honest, ...cells].join('\n'))
      const cheapest = results.find((result) => result.honest === honest)?.cheapest ?? 0
      expect(text).toContain(`${-cheapest}\u00a0% among ${honest} quotes`)
    }
  })

  it('finds the cheapest price moved no further by many senders than by one', () => {
    for (const { honest, cheapest } of results) {
      const alone = results.find((result) => result.honest === honest && result.senders === 1)
      expect(cheapest).toBe(alone?.cheapest)
    }
  })

  it('finds that one sender moves the median of 25 quotes by less than a tenth', () => {
    const [alone] = results.filter(({ honest, senders }) => honest === 25 && senders === 1)
    expect(alone?.medianLow).toBeGreaterThan(-10)
    expect(alone?.medianHigh).toBeLessThan(10)
  })
})

describe('what the page says of 25 quotes', () => {
  const moved = ([senders, networks]: readonly [number, number]) =>
    onThePage.find((row) => row.honest === 25 && row.senders === senders && row.networks === networks)

  it('holds: one network moves the median by less than a quarter, two by far more', () => {
    expect(moved([3, 1])?.medianLow).toBeGreaterThan(-25)
    expect(moved([3, 1])?.medianHigh).toBeLessThan(25)
    expect(moved([6, 2])?.medianLow).toBeLessThan(-50)
    expect(moved([6, 2])?.medianHigh).toBeGreaterThan(100)
  })
})

describe('a day of forgeries', () => {
  const three = [40_000, 50_000, 60_000]

  it('of one sender counts six quotes, none below 0.4 times the honest median', () => {
    expect(forgedDay(three, { senders: 1, networks: 1 }, 'low', us)).toMatchObject({
      median: -0.6,
      cheapest: -0.5,
      counted: 6,
    })
  })

  it('of one sender counts none that its own high ones bear out', () => {
    const { median, counted } = forgedDay(Array(7).fill(50_000), { senders: 1, networks: 1 }, 'high', us)
    expect([median, counted]).toEqual([0, 6])
  })

  it('of two networks carries the highest price that is taken through, of two senders of one it does not', () => {
    const alike = Array(25).fill(50_000)
    const ofTwo = forgedDay(alike, { senders: 2, networks: 2 }, 'high', us)
    expect([ofTwo.counted, Math.min(...ofTwo.sent)]).toEqual([12, 500_000])
    const ofOne = forgedDay(alike, { senders: 2, networks: 1 }, 'high', us)
    expect([ofOne.counted, Math.max(...ofOne.sent)]).toEqual([12, 90_473])
    expect(forgedDay(three, { senders: 2, networks: 2 }, 'high', us)).toMatchObject({
      median: 9,
      counted: 12,
    })
  })

  it('counts every sender’s six and every network’s eighteen, and no more', () => {
    const six = [...three, ...three]
    for (const side of ['low', 'high'] as const) {
      expect(forgedDay(six, { senders: 5, networks: 5 }, side, us).counted).toBe(30)
      expect(forgedDay(six, { senders: 5, networks: 1 }, side, us).counted).toBe(18)
      expect(forgedDay(six, { senders: 20, networks: 2 }, side, us).counted).toBe(36)
    }
  })
})
