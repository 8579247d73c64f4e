import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asVars, localSecrets } from '../../scripts/lib/local-secrets.ts'
import { readModerators } from '../../src/input/moderators.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairkey-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a local site has secrets of its own, which stay, and which only its owner reads', () => {
  const below = join(folder, 'state')
  const made = localSecrets(below)
  expect(localSecrets(below)).toEqual(made)
  expect(localSecrets(join(folder, 'other'))).not.toEqual(made)
  expect(readModerators(made.MODERATORS)).toMatchObject({ ok: true, moderators: [{ name: 'local' }] })
  expect(statSync(join(below, 'secrets.json')).mode & 0o077).toBe(0)
})

test('they reach the Worker as variables', () => {
  expect(asVars({ A: 'b:c', D: 'e' })).toEqual(['--var', 'A:b:c', '--var', 'D:e'])
})
