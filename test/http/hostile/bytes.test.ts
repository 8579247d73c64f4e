import { beforeEach, describe, expect, it } from 'vitest'
import { sendEach } from '../support/harmless.ts'
import { newAddress, site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

const utf8 = (text: string) => new TextEncoder().encode(text)
const LEAST = '{"set":"2-key","region":"US-OK","priceCents":39000'

/** Bodies that no program of ours writes. */
const BODIES: readonly [what: string, body: Uint8Array][] = [
  ['nothing', utf8('')],
  ['a NUL', utf8('\u0000')],
  ['a byte order mark', utf8('\ufeff')],
  ['half a character', utf8('"\\ud800"')],
  ['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x00, 0x7b])],
  ['UTF-16', new Uint8Array([...LEAST].flatMap((letter) => [letter.charCodeAt(0), 0]))],
  ['gzip', new Uint8Array([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3])],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ['markup', utf8('<script>alert(1)</script>')],
  ['many ampersands', utf8('&'.repeat(16_000))],
  ['many fields', utf8('a=1&'.repeat(4000))],
  ['many proofs', utf8('proof=vin&'.repeat(1500))],
  ['many percents', utf8('%'.repeat(16_000))],
  ['deep lists', utf8('['.repeat(8000) + ']'.repeat(8000))],
  ['deep objects', utf8(`${'{"a":'.repeat(2600)}1${'}'.repeat(2600)}`)],
  ['many parts', utf8(`{${Array.from({ length: 1000 }, (_, n) => `"p${n}":1`).join(',')}}`)],
  ['a huge number', utf8(`${LEAST},"priceCents":${'9'.repeat(10_000)}}`)],
  ['a long fraction', utf8(`${LEAST},"priceCents":0.${'9'.repeat(10_000)}}`)],
  ['a note that is no UTF-8', Uint8Array.from([...utf8(`${LEAST},"note":"`), 0xff, 0xfe, ...utf8('"}')])],
  ['a half of a character', Uint8Array.from([...utf8(`${LEAST},"note":"`), 0xed, 0xa0, 0x80, ...utf8('"}')])],
  ['a cut one', Uint8Array.from([...utf8(`${LEAST},"note":"`), 0xe2, 0x82, ...utf8('"}')])],
  ['a multipart form', utf8('--x\r\nContent-Disposition: form-data; name="set"\r\n\r\n2-key\r\n--x--')],
  ['XML', utf8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')],
  ['another request', utf8('POST /api/v1/quotes HTTP/1.1\r\nHost: x\r\n\r\n{}')],
]

const post = (path: string, type: string) => (body: Uint8Array) =>
  fairkey.get(path, {
    method: 'POST',
    headers: { 'Content-Type': type, 'CF-Connecting-IP': newAddress() },
    body,
  })

beforeEach(withLaunchQuotes)

describe('a body that is anything', { timeout: 20_000 }, () => {
  it.each([
    ['/api/v1/quotes', 'application/json'],
    ['/api/v1/quotes', 'application/json; charset=utf-16'],
    ['/api/v1/quotes', 'application/x-www-form-urlencoded'],
    ['/api/v1/quotes', 'multipart/form-data; boundary=x'],
    ['/submit', 'application/x-www-form-urlencoded'],
    ['/submit', 'application/json'],
    ['/submit', 'multipart/form-data; boundary=x'],
    ['/submit', 'multipart/form-data'],
  ])('is refused at %s as %s, and leaves no trace', async (path, type) => {
    const bodies = BODIES.map(([, body]) => body)
    expect(await sendEach(fairkey, bodies, post(path, type))).toEqual([])
  })
})

it('reads a body to its end whatever its pieces', async () => {
  const pieces = [...`${LEAST}}`].map(utf8)
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
  })
  const response = await fairkey.get('/api/v1/quotes', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: stream,
  })
  expect(response.status).toBe(201)
})
