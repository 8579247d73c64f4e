import { describe, expect, it } from 'vitest'
import {
  datedAnswers,
  givenAnswers,
  keepUnsent,
  MOST_UNSENT,
  readUnsent,
  sameAnswers,
  type Unsent,
} from '../../../src/domain/intake/unsent.ts'

const one = (id: string, price = '390'): Unsent => ({
  id,
  page: '/submit',
  typedOn: '2026-11-22',
  answers: { price: [price] },
})

describe('what was really answered', () => {
  it.each([
    [{ cutting: ['unknown'], ships: ['unknown'], kind: ['quoted'], day: ['today'] }, {}],
    [{ cutting: ['extra'], cuttingPrice: [''] }, { cutting: ['extra'] }],
    [{ day: ['yesterday'], quotedOn: ['2026-11-01'] }, { day: ['yesterday'] }],
    [
      { quotedOn: ['2026-11-01'], day: ['other'] },
      { day: ['other'], quotedOn: ['2026-11-01'] },
    ],
    [{ proof: ['vin', 'registration'] }, { proof: ['vin', 'registration'] }],
  ])('of %j is %j', (answers, given) => {
    expect(givenAnswers(answers)).toEqual(given)
  })

  it('is compared whatever the order of the fields, and with every answer', () => {
    const answers = { set: ['2-key'], proof: ['vin'] }
    expect(sameAnswers(answers, { proof: ['vin'], set: ['2-key'] })).toBe(true)
    expect(sameAnswers(answers, { proof: ['vin', 'none'], set: ['2-key'] })).toBe(false)
    expect(sameAnswers(answers, { set: ['2-key'] })).toBe(false)
  })
})

describe('answers on another day', () => {
  it.each([
    [{ day: ['today'] }, '2026-02-28', { day: ['other'], quotedOn: ['2026-02-28'] }],
    [{ day: ['yesterday'] }, '2026-03-01', { day: ['other'], quotedOn: ['2026-02-28'] }],
    [
      { day: ['other'], quotedOn: ['2011-09-14'] },
      '2026-03-01',
      { day: ['other'], quotedOn: ['2011-09-14'] },
    ],
  ])('%j, typed on %s, are %j', (answers, typedOn, dated) => {
    expect(datedAnswers(answers, typedOn, '2026-11-22')).toEqual(dated)
  })

  it('of the same day are as they were', () => {
    expect(datedAnswers({ day: ['yesterday'] }, '2026-11-22', '2026-11-22')).toEqual({ day: ['yesterday'] })
  })
})

describe('what a browser keeps', () => {
  it('is the newest five, and of each its newest state', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const kept = ids.reduce<readonly Unsent[]>((all, id) => keepUnsent(all, one(id)), [])
    expect(kept.map(({ id }) => id)).toEqual(['f', 'e', 'd', 'c', 'b'])
    expect(kept.length).toBe(MOST_UNSENT)
    const changed = keepUnsent(kept, one('c', '400'))
    expect(changed.map(({ id }) => id)).toEqual(['c', 'f', 'e', 'd', 'b'])
    expect(changed[0]?.answers).toEqual({ price: ['400'] })
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a number', 7],
    ['a page that is none', { ...one('a'), page: 7 }],
    ['no page', { ...one('a'), page: undefined }],
    ['a day that is no text', { ...one('a'), typedOn: 20261122 }],
    ['a day with something in front', { ...one('a'), typedOn: '12026-11-22' }],
    ['a day with something behind', { ...one('a'), typedOn: '2026-11-22T10:00:00Z' }],
    ['a day that is none', { ...one('a'), typedOn: '2026-13-41' }],
    ['no answers', { ...one('a'), answers: null }],
    ['answers that are a text', { ...one('a'), answers: 'price' }],
    ['an answer that is no list', { ...one('a'), answers: { price: ['390'], note: 'x' } }],
    ['an answer that has a number in it', { ...one('a'), answers: { price: ['390', 390] } }],
  ])('leaves out %s, and keeps what stands beside it', (_what, other) => {
    expect(readUnsent(JSON.stringify([other, one('b')]))).toEqual([one('b')])
  })

  it('is read as it was written', () => {
    const kept = [one('a'), one('b')]
    expect(readUnsent(JSON.stringify(kept))).toEqual(kept)
  })

  it.each([
    null,
    '',
    'null',
    '7',
    '{}',
    '[',
    '[null, 7, "a", []]',
    '[{"id":"a"}]',
    '[{"id":7,"page":"/submit","typedOn":"2026-11-22","answers":{}}]',
    '[{"id":"a","page":"/submit","typedOn":"yesterday","answers":{}}]',
    '[{"id":"a","page":"/submit","typedOn":"2026-13-45","answers":{}}]',
    '[{"id":"a","page":"/submit","typedOn":"2026-11-22","answers":null}]',
    '[{"id":"a","page":"/submit","typedOn":"2026-11-22","answers":{"price":"390"}}]',
    '[{"id":"a","page":"/submit","typedOn":"2026-11-22","answers":{"price":[390]}}]',
  ])('is nothing where %j stands', (text) => {
    expect(readUnsent(text)).toEqual([])
  })
})
