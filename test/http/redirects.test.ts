import { describe, expect, it } from 'vitest'
import { site } from './support/site.ts'

const fairkey = site()

async function leadsTo(path: string) {
  const response = await fairkey.get(path)
  expect(await response.text()).toBe('')
  return [response.status, response.headers.get('Location')]
}

describe('another spelling of an address', () => {
  it.each([
    ['/us', '/'],
    ['/US', '/'],
    ['/Us?a=b', '/?a=b'],
    ['/CA', '/ca'],
    ['/US-OK', '/us-ok'],
    ['/Us-Ok?price=390', '/us-ok?price=390'],
    ['/US/2-key', '/us/2-key'],
    ['/us/2-KEY', '/us/2-key'],
    ['/US-OK/2-KEY', '/us-ok/2-key'],
    ['/US-OK/2-KEY?a=%20b&a=c&d', '/us-ok/2-key?a=%20b&a=c&d'],
    ['/CA-QC/3-Key?a=//evil.example', '/ca-qc/3-key?a=//evil.example'],
  ])('%s leads to %s for good', async (path, to) => {
    expect(await leadsTo(path)).toEqual([308, to])
  })

  it('leads there with one step', async () => {
    for (const path of ['/us', '/US-OK', '/US-OK/2-KEY']) {
      const [, to] = await leadsTo(path)
      expect((await fairkey.get(String(to))).status).toBe(200)
    }
  })
})

describe('the region chooser without a script', () => {
  it.each([
    ['/regions?region=US-OK', '/us-ok'],
    ['/regions?region=us-ok', '/us-ok'],
    ['/regions?region=CA-QC', '/ca-qc'],
    ['/regions?region=CA', '/ca'],
    ['/regions?region=US', '/'],
    ['/regions?region=', '/'],
    ['/regions', '/'],
    ['/regions?region=XX', '/'],
    ['/regions?region=US-west-south-central', '/'],
    ['/regions?region=//evil.example', '/'],
    ['/regions?region=https://evil.example', '/'],
    ['/regions?region=US-OK%0D%0ASet-Cookie:x', '/'],
    ['/regions?region=US-OK&region=CA', '/us-ok'],
  ])('%s leads to %s', async (path, to) => {
    expect(await leadsTo(path)).toEqual([303, to])
  })
})
