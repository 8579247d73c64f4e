import { expect, it } from 'vitest'
import { site } from './support/site.ts'

const PATH = '/.well-known/security.txt'
const withContact = (CONTACT: string, now?: string) =>
  site({ bindings: { CONTACT }, ...(now ? { now } : {}) })

it('says whom to tell of a weakness', async () => {
  const response = await withContact('prices@fairkey.example').get(PATH)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('text/plain;charset=UTF-8')
  expect(response.headers.get('Cache-Control')).toBe('no-cache')
  expect(await response.text()).toBe(
    [
      'Contact: mailto:prices@fairkey.example',
      'Expires: 2027-09-18T00:00:00Z',
      'Preferred-Languages: en',
      'Canonical: https://fairkey.test/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

it('never expires while it is served, and says so for less than a year', async () => {
  for (const now of ['2026-01-01T00:00:00Z', '2028-02-29T23:59:59.999Z', '2026-12-31T12:00:00Z']) {
    const text = await (await withContact('a@b.example', now).get(PATH)).text()
    const expires = /^Expires: (\S+)$/m.exec(text)?.[1] ?? ''
    const days = (Date.parse(expires) - Date.parse(now)) / 86_400_000
    expect(days).toBeGreaterThan(298)
    expect(days).toBeLessThanOrEqual(300)
  }
})

it('gives a link as it is', async () => {
  const text = await (await withContact('https://fairkey.example/contact').get(PATH)).text()
  expect(text).toMatch(/^Contact: https:\/\/fairkey\.example\/contact$/m)
})

it.each(['', 'ask at the counter', 'http://fairkey.example', 'javascript:alert(1)@x', 'a@b\nContact: evil'])(
  'is not there where nobody is to be told: %j',
  async (contact) => {
    expect((await withContact(contact).get(PATH)).status).toBe(404)
    expect((await site().get(PATH)).status).toBe(404)
  },
)
