import { describe, expect, it } from 'vitest'
import { yardstickOf } from '../../../src/domain/figures/figures.ts'
import { judge, needsEarlier, screenPrice } from '../../../src/domain/intake/judge.ts'
import type { Hold } from '../../../src/domain/quotes/hold.ts'
import { countryOf } from '../support/quotes.ts'

const us = countryOf('US')
const FAR_ABOVE: Hold = { reason: 'far-above', factor: 2.5, medianCents: 50_000, year: 2025 }
const yardstick = yardstickOf([40_000, 50_000, 60_000])
const now = yardstickOf([22_000, 23_000, 24_000])
const at = (id: string, sender: string, constantCents: number) => ({
  id,
  sender,
  network: `network of ${sender}`,
  constantCents,
  receivedAt: '2026-11-22T10:00:00.000Z',
})
const waiting = [
  { ...at('near', 'b', 205_000), hold: FAR_ABOVE },
  { ...at('too far', 'c', 250_000), hold: FAR_ABOVE },
  { ...at('same sender', 'a', 200_000), hold: FAR_ABOVE },
  { ...at('held for another reason', 'd', 200_000), hold: { reason: 'too-many-today' } as const },
]
const idsOf = (held: readonly { id: string }[]) => held.map(({ id }) => id)

describe('a price', () => {
  it('that passes among a low day’s quotes is screened against those from before it', () => {
    expect(needsEarlier(21_000, now, us)).toBe(true)
    expect(screenPrice(21_000, { now, earlier: now }, us)).toBeNull()
    expect(screenPrice(15_000, { now, earlier: yardstick }, us)).toMatchObject({
      reason: 'far-below',
      medianCents: 50_000,
    })
  })

  it.each([
    ['above the median', 24_000],
    ['held already', 5_000],
  ])('%s gets no second look', (_, cents) => {
    expect(needsEarlier(cents, now, us)).toBe(false)
    expect(screenPrice(cents, { now, earlier: yardstick }, us)).toEqual(
      screenPrice(cents, { now, earlier: null }, us),
    )
  })
})

describe('a high price', () => {
  it('is borne out by another sender’s that waits near it, and bears that one out', () => {
    const { hold, borneOut, releases } = judge(at('new', 'a', 200_000), FAR_ABOVE, waiting, yardstick)
    expect([hold, borneOut, idsOf(releases)]).toEqual([FAR_ABOVE, true, ['near']])
  })

  it('that is not held bears out one that is, and needs nothing', () => {
    const held = [{ ...at('near', 'b', 130_000), hold: FAR_ABOVE }]
    const { borneOut, releases } = judge(at('new', 'a', 124_000), null, held, yardstick)
    expect([borneOut, idsOf(releases)]).toEqual([false, ['near']])
  })

  it('waits alone where nothing near it waits', () => {
    expect(judge(at('new', 'a', 400_000), FAR_ABOVE, waiting, yardstick)).toEqual({
      hold: FAR_ABOVE,
      borneOut: false,
      releases: [],
    })
  })
})

it.each([
  ['at the median', 50_000, yardstick],
  ['where nothing is counted', 200_000, null],
])('a price %s has no say', (_, cents, counted) => {
  const near = [{ ...at('near', 'b', cents + 1), hold: { ...FAR_ABOVE } }]
  expect(judge(at('new', 'a', cents), null, near, counted).releases).toEqual([])
})
