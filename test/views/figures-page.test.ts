import { expect, it } from 'vitest'
import { bearsOut } from '../../src/domain/intake/release.ts'
import { FiguresPage } from '../../src/views/pages/about/figures-page.tsx'
import { RELEASE } from '../../src/views/parts/explain/screening.tsx'
import { linesOf, site } from './support/pages.ts'

it('explains constant dollars, the limits, the caps and the cutoffs with the figures in force', async () => {
  const text = (await linesOf(FiguresPage({ site }))).join('\n')
  expect(text).toContain('$390 in 2011 is about $558 in 2025 dollars.')
  expect(text).toContain(
    'Prices outside $20 to $5,000 in the United States and CA$20 to CA$5,000 in Canada are refused',
  )
  expect(text).toContain('below 0.4 times or above 2.5 times the median.')
  expect(text).toContain(
    '6 quotes a set and 18 in all are published at once, of one network 18 and 54; further ones are held, and ' +
      'above 40 of a sender or 120 of a network nothing',
  )
  expect(text).toContain(
    '5 or more\n7.95\n6 or more\n5.53\n8 or more\n4.92\n10 or more\n4.58\n15 or more\n4.28\n20 or more\n4.00\n30 or more\n3.85',
  )
})

it('names the distance and the time in which a second sender bears out a high price', () => {
  const held = {
    id: 'a',
    sender: 's',
    network: 'm',
    constantCents: 200000,
    receivedAt: '2026-01-01T00:00:00.000Z',
  }
  const witness = (percent: number, days: number) => ({
    id: 'b',
    sender: 't',
    network: 'n',
    constantCents: 2000 * (100 - percent),
    receivedAt: new Date(Date.parse(held.receivedAt) + days * 86_400_000).toISOString(),
  })
  const { percent, days } = RELEASE
  const releases = (p: number, d: number) => bearsOut(held, witness(p, d), 50000)
  expect([releases(percent, days), releases(percent + 1, days), releases(percent, days + 1)]).toEqual([
    true,
    false,
    false,
  ])
})
