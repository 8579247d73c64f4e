import { expect, it } from 'vitest'
import { readModerators } from '../../src/input/moderators.ts'

const SECRET = 'correct-horse:16'

it('reads names and secrets, with spaces or lines between them, and a colon in a secret', () => {
  expect(readModerators(`\n ann:${SECRET}  Bob_2-x:${SECRET}!\r\n`)).toEqual({
    ok: true,
    moderators: [
      { name: 'ann', secret: SECRET },
      { name: 'Bob_2-x', secret: `${SECRET}!` },
    ],
  })
  expect(readModerators('')).toEqual({ ok: true, moderators: [] })
})

it.each([
  ['no secret', 'ann'],
  ['no name', `:${SECRET}`],
  ['a secret that is too short', 'ann:fifteen-letters'.slice(0, 19)],
  ['a secret that is too long', `ann:${'x'.repeat(201)}`],
  ['a name that is too long', `${'a'.repeat(41)}:${SECRET}`],
  ['another letter in the name', `änn:${SECRET}`],
  ['another letter in the secret', `ann:${SECRET}é`],
])('refuses %s, says which entry it is, and repeats no secret', (_what, entry) => {
  const read = readModerators(`bob:${SECRET} ${entry}`)
  expect(read).toEqual({
    ok: false,
    problem:
      'MODERATORS: entry 2 of 2 is not name:secret. A name has letters, digits, - and _; a secret has 16 characters or more, and no space. Nobody can moderate until it is mended.',
  })
})

it('refuses a name that is there twice', () => {
  expect(readModerators(`ann:${SECRET} bob:${SECRET} ann:${SECRET}2`)).toEqual({
    ok: false,
    problem: 'MODERATORS: ann is named twice. Nobody can moderate until it is mended.',
  })
})
