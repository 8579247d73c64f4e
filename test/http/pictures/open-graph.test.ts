import { beforeEach, expect, it } from 'vitest'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()
beforeEach(withLaunchQuotes)

it.each([
  ['/', '/og/us.png'],
  ['/ca', '/og/ca.png'],
  ['/us-ok', '/og/us-ok.png'],
  ['/us/2-key', '/og/us/2-key.png'],
  ['/us-ok/3-key', '/og/us-ok/3-key.png'],
])('%s names its picture, and the picture is there', async (page, picture) => {
  const html = await (await fairkey.get(page)).text()
  expect(html).toContain(`<meta property="og:image" content="https://fairkey.test${picture}"/>`)
  const response = await fairkey.get(picture)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('image/png')
  expect(response.headers.get('Content-Disposition')).toBe(
    `inline; filename="${picture.slice(1).replace('og', 'fairkey').replaceAll('/', '-')}"`,
  )
  const bytes = new DataView(await response.arrayBuffer())
  expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([1200, 630])
})

it.each([
  '/og',
  '/og/',
  '/og/us-xx.png',
  '/og/us-ok',
  '/og/us-ok/4-key.png',
  '/og/US-OK.png',
  '/og/us-ok/2.png',
])('there is none at %s', async (path) => {
  expect((await fairkey.get(path)).status).toBe(404)
})
