import { describe, expect, it } from 'vitest'
import { dealerKey } from '../../../src/domain/dealers/dealer-key.ts'
import { QUOTE_STATUSES } from '../../../src/domain/quotes/quote.ts'
import { type Spoken, supersedes, voiceOf } from '../../../src/domain/quotes/voice.ts'

const keyOf = (name: string, region = 'US-OK') =>
  dealerKey({ name, city: null, region }, { maker: [], desks: [], generic: [] })

const offer = { set: '2-key', kind: 'quoted', region: 'US-OK' } as const

describe('voiceOf', () => {
  it('is one sender on one dealer and set', () => {
    const smith = keyOf('Smith')
    const voices = [
      voiceOf('a1', offer, smith),
      voiceOf('b2', offer, smith),
      voiceOf('a1', { ...offer, set: '1-key' }, smith),
      voiceOf('a1', offer, keyOf('Jones')),
      voiceOf('a1', offer, keyOf('Smith', 'US-TX')),
    ]
    expect(new Set(voices).size).toBe(5)
    expect(voices[0]).toBe(voiceOf('a1', offer, keyOf('SMITH')))
  })

  it.each(['not-here', 'discontinued'] as const)(
    'is one sender on a set and country for %s without a name',
    (kind) => {
      const refusal = { ...offer, kind }
      const voices = [
        voiceOf('a1', refusal, null),
        voiceOf('b2', refusal, null),
        voiceOf('a1', { ...refusal, set: '1-key' }, null),
        voiceOf('a1', { ...refusal, region: 'CA-ON' }, null),
        voiceOf('a1', refusal, keyOf('Smith')),
      ]
      expect(new Set(voices).size).toBe(5)
      expect(voices[0]).toBe(voiceOf('a1', { ...refusal, region: 'US-TX' }, null))
      expect(voiceOf(null, refusal, null)).toBeNull()
    },
  )

  it('is none for an unknown sender or the price of an unnamed dealer', () => {
    expect(voiceOf(null, offer, 'US-OK smith')).toBeNull()
    expect(voiceOf('a1', offer, null)).toBeNull()
    expect(voiceOf('a1', offer, keyOf(''))).toBeNull()
  })
})

describe('supersedes', () => {
  const older: Spoken = {
    id: 'm',
    voice: 'a1 2-key US-OK smith',
    status: 'published',
    receivedAt: '2026-05-01T12:00:00.000Z',
  }
  const newer: Spoken = { ...older, id: 'a', receivedAt: '2026-05-01T12:00:00.001Z' }

  it('a newer quote the older one of the same voice, and never the other way round', () => {
    expect(supersedes(newer, older)).toBe(true)
    expect(supersedes(older, newer)).toBe(false)
  })

  it('the greater id where both came in the same millisecond', () => {
    const same = { ...older, id: 'n' }
    expect(supersedes(same, older)).toBe(true)
    expect(supersedes(older, same)).toBe(false)
    expect(supersedes(older, older)).toBe(false)
  })

  it('nothing of another voice, nor of none', () => {
    expect(supersedes({ ...newer, voice: 'b2 2-key US-OK smith' }, older)).toBe(false)
    expect(supersedes({ ...newer, voice: null }, { ...older, voice: null })).toBe(false)
  })

  it.each(QUOTE_STATUSES.flatMap((mine) => QUOTE_STATUSES.map((its) => [mine, its] as const)))(
    'a %s quote and an older %s one: only among those that count or counted',
    (mine, its) => {
      const counted = ['published', 'superseded']
      const expected = counted.includes(mine) && counted.includes(its)
      expect(supersedes({ ...newer, status: mine }, { ...older, status: its })).toBe(expected)
    },
  )
})
