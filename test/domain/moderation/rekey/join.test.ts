import { describe, expect, it } from 'vitest'
import { NO_FACTS } from '../../../../src/domain/dealers/dealer-facts.ts'
import { joinFacts, joinMerges } from '../../../../src/domain/moderation/rekey/join.ts'

const entry = (id: number, kind: 'merge' | 'facts', subject: string) => ({
  id,
  kind,
  subject,
  before: null,
  after: null,
})

/** "A2" has become "A". */
const newKey = (key: string) => key.slice(0, 1)

describe('merges under new keys', () => {
  it.each([
    ['of two that are one', ['A>A2'], [], []],
    ['into two that are one', ['A>B', 'C>B2'], ['A>B', 'C>B'], []],
    ['of two that are one into the same', ['A>B', 'A2>B'], ['A>B'], []],
    ['of two that are one into different ones', ['A>B', 'A2>C'], ['A>C'], ['A>B']],
    ['into each other', ['A>B', 'B2>A2'], ['B>A'], ['A>B']],
    ['one behind the other', ['A>B', 'B2>C'], ['A>C', 'B>C'], []],
    ['in a circle', ['A>B', 'B2>C', 'C2>A2'], ['B>A', 'C>A'], ['A>B']],
  ])('%s', (_, held, standing, displaced) => {
    const merges = held.map((text) => {
      const [from = '', into = ''] = text.split('>')
      return { from, into }
    })
    const entries = merges.map(({ from }, at) => entry(at + 1, 'merge', from))
    const joined = joinMerges(merges.toReversed(), entries, newKey)
    const texts = (some: typeof merges) => some.map(({ from, into }) => `${from}>${into}`).toSorted()
    expect([texts([...joined.standing]), texts([...joined.displaced])]).toEqual([standing, displaced])
  })
})

describe('facts under new keys', () => {
  const facts = (phone: string) => ({ ...NO_FACTS, phone })

  it('are the newest by the log, and the others are kept apart', () => {
    const held = [
      { key: 'A', facts: facts('1') },
      { key: 'A2', facts: facts('2') },
      { key: 'A3', facts: facts('3') },
      { key: 'B', facts: facts('4') },
    ]
    const entries = [
      entry(7, 'facts', 'A2'),
      entry(9, 'merge', 'A3'),
      entry(3, 'facts', 'A'),
      entry(5, 'facts', 'A'),
    ]
    const { standing, displaced } = joinFacts(held, entries, newKey)
    expect(standing.map(({ key, facts }) => [key, facts.phone])).toEqual([
      ['A', '2'],
      ['B', '4'],
    ])
    expect(displaced.map(({ key, facts }) => [key, facts.phone])).toEqual([
      ['A', '1'],
      ['A', '3'],
    ])
  })

  it('that are the same need no keeping', () => {
    const held = ['A', 'A2'].map((key) => ({ key, facts: facts('1') }))
    expect(joinFacts(held, [], newKey)).toEqual({ standing: [held[0]], displaced: [] })
  })
})
