import { expect, it } from 'vitest'
import { withoutTail } from '../../../src/domain/text/pasted-path.ts'

const TAILS = [
  ...[
    '/',
    '//',
    '.',
    ',',
    ')',
    '>',
    ']',
    '}',
    '"',
    "'",
    ';',
    ':',
    '!',
    '*',
    '_',
    '~',
    '|',
    '`',
    '…',
    '’',
    '”',
    '»',
  ],
  ...[').', '/).', '>,', '",', '**', '/.', ')/', '...', '!!!'],
  ...[
    '%20',
    '%29',
    '%3E',
    '%22',
    '%5D',
    '%3F',
    '%0A',
    '%E2%80%9D',
    '%E2%80%8B',
    '%C2%A0',
    '%29.',
    '.%29',
    '%3e%2f',
  ],
]

it.each(TAILS)('takes %s off the end of an address', (tail) => {
  const escaped = new URL(`https://fairkey.test/x${tail}`).pathname.slice(2)
  expect(withoutTail(`/us-ok${escaped}`)).toBe('/us-ok')
  expect(withoutTail(`/us-ok/2-key${escaped}`)).toBe('/us-ok/2-key')
  expect(withoutTail(`/${escaped}`)).toBe('/')
})

it.each([
  '/',
  '/us-ok',
  '/us-ok/2-key',
  '/dealers/us-ok/smith-motors',
  '/dealers/ca-qc/%E6%9D%B1%E4%BA%AC',
  '/%E6%9D%B1',
  '/%',
  '/%zz',
  '/us-ok%ff',
  '/.well-known/security.txt',
  `/${')'.repeat(2000)}`,
])('leaves %s as it is', (path) => {
  expect(withoutTail(path)).toBe(path)
})

it('keeps escaped letters before the end that it takes off', () => {
  expect(withoutTail('/dealers/ca-qc/%E6%9D%B1%29.')).toBe('/dealers/ca-qc/%E6%9D%B1')
})
