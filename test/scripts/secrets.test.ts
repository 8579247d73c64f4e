import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { localSecrets } from '../../scripts/lib/local-secrets.ts'
import { missingSecrets, newSecrets, withSecretsFile } from '../../scripts/lib/remote-secrets.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairkey-secrets-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe('a site on this machine', () => {
  it('keeps its secrets from one start to the next', () => {
    const folder = join(temporaryFolder(), 'state')
    const first = localSecrets(folder)
    expect(first).toEqual({
      SIGNING_SECRET: expect.stringMatching(/^[\w-]{43}$/),
      MODERATORS: expect.stringMatching(/^local:[\w-]{43}$/),
    })
    expect(localSecrets(folder)).toEqual(first)
    expect(localSecrets(temporaryFolder())).not.toEqual(first)
  })

  it.skipIf(process.platform === 'win32')('keeps them from other users', () => {
    const folder = temporaryFolder()
    localSecrets(folder)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  })
})

describe('a deploy', () => {
  const listed = (...names: string[]) =>
    JSON.stringify(
      names.map((name) => ({ name, type: 'secret_text' })),
      null,
      '  ',
    )

  it.each([
    ['has none yet', 0, '[]', ['SIGNING_SECRET']],
    ['has others', 0, listed('MODERATORS'), ['SIGNING_SECRET']],
    ['has them', 0, listed('MODERATORS', 'SIGNING_SECRET'), []],
    ['is not there yet', 1, '✘ [ERROR] Worker "fairkey" not found.\n\nIf this is', ['SIGNING_SECRET']],
    ['cannot be asked', 1, '✘ [ERROR] A request to the Cloudflare API failed.', null],
    ['does not know us', 1, 'You are not authenticated. Please run `wrangler login`.', null],
  ])('makes what is missing where the Worker %s', (_, code, output, missing) => {
    expect(missingSecrets({ code, output })).toEqual(missing)
  })

  it('leaves no file of them behind, also where it fails', async () => {
    let left = ''
    const secrets = { ...newSecrets(['SIGNING_SECRET']), CONTACT: 'prices@example.org' }
    const failing = withSecretsFile(secrets, async (file) => {
      left = file
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
        SIGNING_SECRET: expect.stringMatching(/^[\w-]{43}$/),
        CONTACT: 'prices@example.org',
      })
      throw new Error('no network')
    })
    await expect(failing).rejects.toThrow('no network')
    expect(existsSync(left)).toBe(false)
  })
})
