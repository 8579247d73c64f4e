import { describe, expect, it } from 'vitest'
import type { Strength } from '../../../src/domain/advice/strength.ts'
import { type DealerWord, openingTarget, whomToCall } from '../../../src/domain/advice/whom-to-call.ts'
import { places } from '../support/quotes.ts'

const from = (code: string) => {
  const [place] = places.areasOf(code)
  if (!place) throw new Error(`${code} is a place`)
  return { place, places, thisYear: 2026 }
}

/** "US-OK 390 ships 2026-05-01"; a refusal has no price. */
function word(text: string): DealerWord {
  const [region = '', said = '', ships = '', quotedOn = ''] = text.split(' ')
  const comparableCents = said === 'not-here' ? null : Number(said) * 100
  return {
    kind: comparableCents === null ? 'not-here' : 'quoted',
    priceCents: comparableCents,
    comparableCents,
    cutting: 'unknown',
    cuttingCents: null,
    region,
    dealer: text,
    city: null,
    quotedOn,
    quoteId: text,
    dealerKey: `${region} ${text}`,
    ships: ships === 'unsaid' ? null : ships === 'ships',
    phone: null,
    newest: `${quotedOn} t ${text}`,
  }
}

const listed = (code: string, texts: readonly string[]) => {
  const { groups, refused } = whomToCall(texts.map(word), from(code))
  return {
    ...Object.fromEntries(groups.map(({ group, words }) => [group, words.map(({ dealer }) => dealer)])),
    ...(refused.length > 0 && { refused: refused.map(({ dealer }) => dealer) }),
  }
}

describe('whomToCall', () => {
  it('lists the place first, then who ships, then the division, then who was not asked whether they ship', () => {
    const words = [
      'US-CA 350 unsaid 2026-01-01',
      'US-TX 340 stays 2026-01-01',
      'US-LA 345 unsaid 2026-01-01',
      'US-NY 400 ships 2026-01-01',
      'US-TX 410 ships 2026-01-01',
      'US-OK 500 stays 2026-01-01',
    ]
    expect(listed('US-OK', words)).toEqual({
      here: [words[5]],
      ships: [words[3], words[4]],
      nearby: [words[1], words[2]],
      elsewhere: [words[0]],
    })
  })

  it('leaves out who is outside the division and does not ship', () => {
    expect(listed('US-OK', ['US-CA 300 stays 2026-01-01'])).toEqual({})
  })

  it('counts the whole country as the place where no state is asked for', () => {
    expect(listed('US', ['US-CA 300 stays 2026-01-01', 'US 290 unsaid 2026-01-01'])).toEqual({
      here: ['US 290 unsaid 2026-01-01', 'US-CA 300 stays 2026-01-01'],
    })
  })

  it('puts offers of this year and the last first, the cheaper first, and older ones after them', () => {
    const [dear, cheap, old, older] = [
      'US-OK 500 unsaid 2026-11-01',
      'US-OK 400 unsaid 2025-01-01',
      'US-OK 300 unsaid 2024-12-31',
      'US-OK 200 unsaid 2011-09-14',
    ]
    expect(listed('US-OK', [older, old, dear])).toEqual({ here: [dear, old, older] })
    expect(listed('US-OK', [older, old, dear, cheap])).toEqual({ here: [cheap, dear, old] })
  })

  it('names below who of the place and its division could not get it, whether they ship or not', () => {
    const [here, near, far] = [
      'US-OK not-here unsaid 2026-10-29',
      'US-TX not-here ships 2026-10-30',
      'US-CA not-here unsaid 2026-10-31',
    ]
    expect(listed('US-OK', [here, near, far])).toEqual({ refused: [near, here] })
  })
})

describe('openingTarget', () => {
  const target = (...texts: string[]) => targetWith('few', texts)
  const targetWith = (strength: Strength, texts: readonly string[]) => {
    const words = texts.map(word)
    return openingTarget(whomToCall(words, from('US-OK')), strength, 2026)?.dealer ?? null
  }

  it('is the lowest newest word that is an offer of this year or the last', () => {
    expect(
      target('US-OK 400 unsaid 2026-01-01', 'US-TX 390 unsaid 2025-01-01', 'US-OK 300 unsaid 2024-01-01'),
    ).toBe('US-TX 390 unsaid 2025-01-01')
  })

  it.each([
    ['none', false],
    ['old', false],
    ['thin', false],
    ['few', true],
    ['many', true],
  ] as const)('of %s is there: %s', (strength, isThere) => {
    expect(targetWith(strength, ['US-OK 400 unsaid 2026-01-01']) !== null).toBe(isThere)
  })

  it('is none where nobody offers it, or only long ago', () => {
    expect(target('US-OK not-here unsaid 2026-01-01', 'US-OK 300 unsaid 2011-09-14')).toBeNull()
  })
})
