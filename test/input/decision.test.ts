import { expect, it } from 'vitest'
import { readBack, readDecision, readNumber } from '../../src/input/decision.ts'

const [A, B] = [
  { id: 'k7m2xq9wbz4t', version: 1 },
  { id: 'thread-4', version: 12 },
]
const BOTH = 'k7m2xq9wbz4t:1 thread-4:12'
const read = (fields: string) => readDecision(new URLSearchParams(fields))

it('reads which quotes are meant by the button: one, the ticked, or all', () => {
  const rest = `ticked=k7m2xq9wbz4t:1&all=${BOTH}`
  expect(read(`do=publish thread-4:12&${rest}`)).toEqual({ action: 'publish', chosen: [B] })
  expect(read(`do=remove ticked&${rest}`)).toEqual({ action: 'remove', chosen: [A] })
  expect(read(`do=remove all&${rest}`)).toEqual({ action: 'remove', chosen: [A, B] })
  expect(read('do=remove ticked')).toEqual({ action: 'remove', chosen: [] })
})

it.each([
  ['no button', `all=${BOTH}`],
  ['a button that corrects', 'do=correct thread-4:12'],
  ['a button of no action', 'do=paint thread-4:12'],
  ['a button of no quote', 'do=publish'],
  ['a button with more behind', 'do=publish thread-4:12x'],
  ['a button with more in front', 'do=publish !thread-4:12'],
  ['a quote without a version', 'do=publish thread-4'],
  ['a version that is none', 'do=publish thread-4:x'],
  ['a ticked one that is none', 'do=remove ticked&ticked=thread-4'],
  ['more than a hundred', `do=remove all&all=${'a:1 '.repeat(101)}`],
])('refuses %s', (_what, fields) => {
  expect(read(fields)).toBeNull()
})

it('reads whole numbers only', () => {
  expect(
    ['0', '12', '999999999999', '', '-1', '1.5', 'x1', '1x', '1234567890123', null].map(readNumber),
  ).toEqual([0, 12, 999999999999, null, null, null, null, null, null, null])
})

it.each([
  '/moderate',
  '/moderate?page=2',
  '/moderate/log',
  '/moderate/fit',
  '/moderate/log?before=123',
  '/moderate/quotes/k7m2xq9wbz4t',
  '/moderate/dealers/us-ok/jim-norton-lexus',
  '/moderate/dealers/us/lexus',
])('goes back to %s', (path) => {
  expect(readBack(path)).toBe(path)
})

it.each([
  null,
  '',
  '/',
  '//elsewhere.example/moderate',
  'https://elsewhere.example/moderate',
  '/moderate/../privacy',
  '/moderate/log/x',
  '/moderate?page=12345',
  '/moderate?page=2&x=1',
  '/moderate/dealers/us-ok/a/b',
  '/moderate/dealers/us-ok/a b',
])('goes back to the queue from %j', (path) => {
  expect(readBack(path)).toBe('/moderate')
})
