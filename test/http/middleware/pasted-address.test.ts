import { beforeEach, describe, expect, it } from 'vitest'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

beforeEach(withLaunchQuotes)

describe('an address as somebody pasted it', () => {
  it.each([
    ['/us-ok/', '/us-ok'],
    ['/us-ok.', '/us-ok'],
    ['/us-ok,', '/us-ok'],
    ['/us-ok)', '/us-ok'],
    ['/us-ok>', '/us-ok'],
    ['/us-ok/2-key).', '/us-ok/2-key'],
    ['/us-ok/2-key%22%3E', '/us-ok/2-key'],
    ['/us-ok/2-key%20', '/us-ok/2-key'],
    ['/us-ok//', '/us-ok'],
    ['/us-ok/?price=390', '/us-ok?price=390'],
    ['/ca/', '/ca'],
    ['/ca.', '/ca'],
    ['/us/2-key/', '/us/2-key'],
    ['/)', '/'],
    ['/guide/', '/guide'],
    ['/figures.', '/figures'],
    ['/submit/?set=2-key', '/submit?set=2-key'],
    ['/quotes/thread-1/', '/quotes/thread-1'],
    ['/quotes/thread-1).', '/quotes/thread-1'],
    ['/quotes/thread-1/receipt/', '/quotes/thread-1/receipt'],
    ['/dealers/', '/dealers'],
    ['/dealers/us-ok!', '/dealers/us-ok'],
    ['/call/us-ok/2-key;', '/call/us-ok/2-key'],
    ['/oklahoma', '/us-ok'],
    ['/Oklahoma', '/us-ok'],
    ['/ok', '/us-ok'],
    ['/OK/', '/us-ok'],
    ['/oklahoma).', '/us-ok'],
    ['/oklahoma/2-key', '/us-ok/2-key'],
    ['/ok/2-key?price=390', '/us-ok/2-key?price=390'],
    ['/ontario', '/ca-on'],
    ['/on', '/ca-on'],
    ['/on/3-key.', '/ca-on/3-key'],
    ['/new-york', '/us-ny'],
    ['/newyork', '/us-ny'],
    ['/New%20York', '/us-ny'],
    ['/qu%C3%A9bec/1-key', '/ca-qc/1-key'],
    ['/california', '/us-ca'],
    ['/canada', '/ca'],
    ['/usa', '/'],
    ['/united-states/2-key', '/us/2-key'],
    ['/dealers/oklahoma', '/dealers/us-ok'],
    ['/call/ok/2-key', '/call/us-ok/2-key'],
  ])('%s leads to the page at %s, in one step', async (path, to) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await fairkey.get(path, { method })
      expect([response.status, response.headers.get('Location')]).toEqual([308, to])
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      expect(await response.text()).toBe('')
    }
    expect((await fairkey.get(to)).status).toBe(200)
  })
})

describe('an address that leads nowhere else', () => {
  it.each([
    ['/ca', 200],
    ['/ca/2-key', 200],
    ['/nothing/', 404],
    ['/nothing.', 404],
    ['/tulsa', 404],
    ['/zz', 404],
    ['//us-ok', 404],
    ['//evil.example/', 404],
    ['//evil.example).', 404],
    ['/\\evil.example/', 404],
    ['/%2F%2Fevil.example/', 404],
    ['/https://evil.example/', 404],
    ['/us-ok/2-key/more/', 404],
    // Pictures and frames are fetched by programs: a picture says what is wrong, and is one all the same.
    ['/w/us-ok/2.png/', 200],
    ['/w/us-ok/2.png).', 200],
    ['/w/oklahoma/2.png', 200],
    ['/og/us-ok.png/', 404],
    ['/embed/us-ok/2/', 404],
    ['/embed/oklahoma/2', 404],
    ['/api/v1/prices/', 404],
    ['/api/v1/quotes/thread-1.', 404],
    ['/api/v1/quotes/thread-1/', 404],
  ])('%s is answered with %i', async (path, status) => {
    const response = await fairkey.get(path)
    expect([response.status, response.headers.get('Location')]).toEqual([status, null])
  })

  it.each(['POST', 'PUT', 'DELETE'])('is that of anything but a question: %s', async (method) => {
    for (const path of ['/us-ok/', '/oklahoma', '/submit/'])
      expect((await fairkey.get(path, { method })).headers.get('Location')).toBeNull()
  })

  it('is one to which another address has led: no address leads in a circle', async () => {
    for (const path of ['/zz.', '/us-ok/nothing/', '/quotes/none).', '/dealers/us-ok/nobody/', '/us-ok/).']) {
      const to = (await fairkey.get(path)).headers.get('Location') ?? ''
      expect(to).toMatch(/^\/(?!\/)/)
      expect((await fairkey.get(to)).headers.get('Location'), path).toBeNull()
    }
  })
})
