import { mkdtempSync, rmSync } from 'node:fs'
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

test('a local site has a moderator whom the site takes', () => {
  const made = localSecrets(join(folder, 'state'))
  expect(readModerators(made.MODERATORS)).toMatchObject({ ok: true, moderators: [{ name: 'local' }] })
})

test('they reach the Worker as variables', () => {
  expect(asVars({ A: 'b:c', D: 'e' })).toEqual(['--var', 'A:b:c', '--var', 'D:e'])
})
