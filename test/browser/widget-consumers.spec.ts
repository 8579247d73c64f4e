import { expect } from '@playwright/test'
import { decodeGif, decodePng } from '../widget/support/decode.ts'
import { onForum } from './support/forum.ts'
import { type RawAnswer, rawRequest } from './support/raw-request.ts'
import { test } from './support/test.ts'

interface Consumer {
  /** Who asks, and by what rule it goes. */
  readonly name: string
  readonly path: string
  /** The request line and headers, without the host. */
  readonly request: readonly [line: string, ...headers: string[]]
  /** Where nobody reads further. */
  readonly enough?: number
  readonly check: (answer: RawAnswer) => void
}

const LIFETIME = 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=86400'
const close = 'Connection: close'

/** The size that a PNG or a GIF names in its first bytes. */
const sizeIn = (bytes: Buffer) =>
  bytes.subarray(1, 4).toString() === 'PNG'
    ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    : [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]

const expectWhole = ({ status, headers, body }: RawAnswer) => {
  expect(status).toMatch(/^HTTP\/1\.\d 200\b/)
  expect(headers['content-length']).toBe(String(body.length))
  expect(headers['transfer-encoding']).toBeUndefined()
  expect(headers['content-encoding']).toBeUndefined()
  expect(headers.location).toBeUndefined()
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers.vary).toBeUndefined()
}

const CONSUMERS: readonly Consumer[] = [
  ...(['png', 'gif'] as const).map((format) => ({
    name: `phpBB 3.1 learns the size of a ${format} from its first 24 bytes, over HTTP/1.0 and without an agent`,
    path: `/w/us-ok/2.${format}`,
    request: [`GET /w/us-ok/2.${format} HTTP/1.0`] as const,
    enough: 24,
    check: ({ status, body }: RawAnswer) => {
      expect(status).toMatch(/^HTTP\/1\.\d 200\b/)
      expect(sizeIn(body)).toEqual([400, 60])
    },
  })),
  {
    name: 'SMF 2.1 sends a raw HEAD and wants a status below 4',
    path: '/w/us/all-bar-dark.png',
    request: ['HEAD /w/us/all-bar-dark.png HTTP/1.0', 'User-Agent: PHP/SMF', close],
    check: ({ status, headers, body }) => {
      expect(status).toMatch(/^HTTP\/1\.\d [123]/)
      expect(headers['content-type']).toBe('image/png')
      expect(Number(headers['content-length'])).toBeGreaterThan(500)
      expect(body).toHaveLength(0)
    },
  },
  {
    name: 'XenForo 2 wants exactly 200, no redirect and no compression',
    path: '/w/us-ok/2.png',
    request: ['GET /w/us-ok/2.png HTTP/1.1', 'Accept: image/*,*/*;q=0.8', 'Accept-Encoding: identity', close],
    check: (answer) => {
      expectWhole(answer)
      expect(answer.headers['content-type']).toBe('image/png')
      expect(decodePng(answer.body)).toMatchObject({ width: 400, height: 60 })
    },
  },
  {
    name: 'Invision 4 wants a picture that decodes',
    path: '/w/ca/2-button-dark.gif',
    request: [
      'GET /w/ca/2-button-dark.gif HTTP/1.1',
      'User-Agent: Invision Community 4',
      'Accept: */*',
      close,
    ],
    check: (answer) => {
      expectWhole(answer)
      expect(decodeGif(answer.body)).toMatchObject({ width: 88, height: 31, frames: 1 })
    },
  },
  {
    name: 'ClubLexus takes a GIF of at most 450 x 100 pixels and 50 KB',
    path: '/w/us-ok/2.gif',
    request: ['GET /w/us-ok/2.gif HTTP/1.1', 'User-Agent: Mozilla/5.0', close],
    check: (answer) => {
      expectWhole(answer)
      expect(answer.headers['content-type']).toBe('image/gif')
      const { width, height } = decodeGif(answer.body)
      expect(width).toBeLessThanOrEqual(450)
      expect(height).toBeLessThanOrEqual(100)
      expect(answer.body.length).toBeLessThanOrEqual(50 * 1024)
    },
  },
  {
    name: 'Discourse copies the picture, and finds its name',
    path: '/w/us-ok/2-2x.png',
    request: ['GET /w/us-ok/2-2x.png HTTP/1.1', 'User-Agent: Discourse Forum Onebox', 'Accept: */*', close],
    check: (answer) => {
      expectWhole(answer)
      expect(answer.headers['content-disposition']).toBe('inline; filename="fairkey-us-ok-2-2x.png"')
    },
  },
  {
    name: 'GitHub’s proxy is told how long it may keep the picture, and its tag',
    path: '/w/us-ok/2.svg',
    request: [
      'GET /w/us-ok/2.svg HTTP/1.1',
      'User-Agent: github-camo (00000000)',
      'Accept: image/svg+xml,image/*,*/*;q=0.8',
      'Accept-Encoding: identity',
      'Via: github-camo (00000000)',
      close,
    ],
    check: (answer) => {
      expectWhole(answer)
      expect(answer.headers['cache-control']).toBe(LIFETIME)
      expect(answer.headers.etag).toMatch(/^"[0-9a-f]{32}"$/)
      expect(answer.headers['content-type']).toBe('image/svg+xml')
    },
  },
]

test.describe('a picture suits', () => {
  for (const { name, path, request, enough, check } of CONSUMERS) {
    test(name, async ({ baseURL }) => {
      const url = `${baseURL}${path}`
      const [line, ...headers] = request
      check(await rawRequest(url, [line, `Host: ${new URL(url).host}`, ...headers], enough))
    })
  }
})

test('a page that demands of everything to be meant for it shows a card', async ({ page, baseURL }) => {
  const pictures = `<img src="${baseURL}/w/us-ok/2.png" alt="a card"><img src="${baseURL}/favicon.svg" alt="not meant for it">`
  await onForum(page, pictures, async () => {
    await expect(page.getByAltText('a card')).toHaveJSProperty('naturalWidth', 400)
    await expect(page.getByAltText('a card')).toHaveJSProperty('naturalHeight', 60)
    await expect(page.getByAltText('not meant for it')).toHaveJSProperty('complete', true)
    await expect(page.getByAltText('not meant for it')).toHaveJSProperty('naturalWidth', 0)
  })
})
