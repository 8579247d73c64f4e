import { describe, expect, it } from 'vitest'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { quoteOf, shownAt } from '../support/quotes.ts'

/** `3 US-OK 2026` are three quotes from there of that year. */
const quotesOf = (text: string): Quote[] =>
  text.split(', ').flatMap((part) => {
    const [count, region = '', year] = part.split(' ')
    return Array.from({ length: Number(count) }, (_, i) =>
      quoteOf({ id: `${region}-${year}-${i}`, region, quotedOn: `${year}-03-01` }),
    )
  })

const taken = (place: string, quotes: Quote[]) => {
  const { area, window, counted } = shownAt(place, '2-key', quotes, 2026)
  return `${area.code} ${window} ${counted?.quotes ?? 0}`
}

describe('takeRung', () => {
  it.each([
    // Each rung, from the first to the last.
    ['US-OK', '1 US-OK 2026, 1 US-OK 2025, 1 US-OK 2024', 'US-OK 3y 3'],
    ['US-OK', '2 US-OK 2026, 1 US-TX 2024', 'US-west-south-central 3y 3'],
    ['US-OK', '2 US-OK 2026, 1 US-CA 2024', 'US 3y 3'],
    ['US-OK', '2 US-OK 2026, 1 US-OK 2021', 'US-OK 6y 3'],
    ['US-OK', '1 US-OK 2026, 1 US-LA 2023, 1 US-AR 2021', 'US-west-south-central 6y 3'],
    ['US-OK', '1 US-OK 2026, 1 US-LA 2023, 1 US-NY 2021', 'US 6y 3'],
    ['US-OK', '2 US-OK 2026, 1 US-OK 2020', 'US-OK all 3'],
    ['US-OK', '1 US-OK 2026, 1 US-TX 2020, 1 US-AR 2011', 'US-west-south-central all 3'],
    ['US-OK', '1 US-OK 2026, 1 US-TX 2020, 1 US 2011', 'US all 3'],
    // Areas before windows: recent ones from further away come before the place's own older ones.
    ['US-OK', '3 US-OK 2021, 3 US-CA 2024', 'US 3y 3'],
    ['US-OK', '3 US-OK 2011, 2 US-TX 2022, 1 US-OK 2022', 'US-west-south-central 6y 3'],
    // The first rung with enough wins, though a later one has more.
    ['US-OK', '3 US-OK 2026, 50 US-TX 2026', 'US-OK 3y 3'],
    // The edges of the windows.
    ['US', '3 US-OK 2024', 'US 3y 3'],
    ['US', '3 US-OK 2023', 'US 6y 3'],
    ['US', '3 US-OK 2021', 'US 6y 3'],
    ['US', '3 US-OK 2020', 'US all 3'],
    // Fewer than 3 anywhere: the country over all time.
    ['US-OK', '2 US-OK 2026', 'US all 2'],
    ['US-OK', '1 US-OK 2011', 'US all 1'],
    ['US-OK', '3 CA-ON 2026', 'US all 0'],
    // A province alone in its division goes straight to the country; so does a territory without one.
    ['CA-ON', '2 CA-ON 2026, 1 CA-QC 2026', 'CA 3y 3'],
    ['CA-ON', '3 CA-ON 2026, 3 CA-QC 2026', 'CA-ON 3y 3'],
    ['CA-AB', '2 CA-AB 2026, 1 CA-SK 2026', 'CA-prairies 3y 3'],
    ['US-PR', '2 US-PR 2026, 1 US-FL 2026', 'US 3y 3'],
    ['US-GU', '2 US-GU 2026, 1 US-GU 2019', 'US-GU all 3'],
    // A quote without a state helps its country only.
    ['US-OK', '2 US-OK 2026, 1 US 2026', 'US 3y 3'],
  ])('%s with %s takes %s', (place, quotes, rung) => {
    expect(taken(place, quotesOf(quotes))).toBe(rung)
  })

  it('counts published quotes alone', () => {
    const [held, removed, superseded] = (['held', 'removed', 'superseded'] as const).map((status) =>
      quoteOf({ id: status, status }),
    )
    if (!held || !removed || !superseded) throw new Error('three quotes are expected')
    const shown = shownAt('US-OK', '2-key', [...quotesOf('2 US-OK 2026'), held, removed, superseded])
    expect(shown.counted?.quotes).toBe(2)
    expect(shown.held).toBe(1)
  })

  it('moves with the year', () => {
    const quotes = quotesOf('3 US-OK 2024')
    const windows = [2026, 2027, 2029, 2030].map((year) => shownAt('US', '2-key', quotes, year).window)
    expect(windows).toEqual(['3y', '6y', '6y', 'all'])
  })
})
