import { expect, it } from 'vitest'
import { isSigned, sign } from '../../../src/http/sender/signed.ts'

const SECRET = 'a secret of a test'

it('signs a text the same way each time, in letters that an address can carry', async () => {
  const signature = await sign(SECRET, 'edit', 'k7m2xq9wbz4t')
  expect(signature).toMatch(/^[\w-]{43}$/)
  expect(await sign(SECRET, 'edit', 'k7m2xq9wbz4t')).toBe(signature)
  expect(await isSigned(SECRET, 'edit', 'k7m2xq9wbz4t', signature)).toBe(true)
})

it('signs nothing else with it', async () => {
  const signature = await sign(SECRET, 'edit', 'k7m2xq9wbz4t')
  const first = signature.startsWith('A') ? 'B' : 'A'
  const tries = [
    isSigned('another secret', 'edit', 'k7m2xq9wbz4t', signature),
    isSigned(SECRET, 'session', 'k7m2xq9wbz4t', signature),
    isSigned(SECRET, 'edit', 'k7m2xq9wbz4v', signature),
    isSigned(SECRET, 'edi', 'tk7m2xq9wbz4t', signature),
    isSigned(SECRET, 'edit', 'k7m2xq9wbz4t', first + signature.slice(1)),
    ...['', 'x', `${signature}A`, signature.slice(1), `${signature}=`, '%00', 'é'.repeat(43)].map((text) =>
      isSigned(SECRET, 'edit', 'k7m2xq9wbz4t', text),
    ),
  ]
  expect(await Promise.all(tries)).toEqual(tries.map(() => false))
})
