import { createMiddleware } from 'hono/factory'
import { securityHeaders } from './headers.ts'

/** Hosts of one's own machine or network, which have no certificate: names without a dot, and private addresses. */
const PRIVATE_HOST = new RegExp(
  [
    '[^.:[\\]]+',
    '.+\\.(?:localhost|local|internal|home\\.arpa)',
    '(?:127|10)(?:\\.\\d+){3}',
    '0\\.0\\.0\\.0',
    '192\\.168\\.\\d+\\.\\d+',
    '169\\.254\\.\\d+\\.\\d+',
    '172\\.(?:1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+',
    '\\[(?:::1|f[cd][0-9a-f:]+|fe[89ab][0-9a-f]:[0-9a-f:]+)\\]',
  ]
    .map((host) => `^${host}$`)
    .join('|'),
)

/**
 * Answers what comes over http with the same address over https, but for hosts of one's own machine or network.
 *
 * Pictures, too, although a forum's software may follow no redirect: the code that the widgets page gives names https,
 * so only SMF asks port 80 whatever the address says, and that is content with any status below 400. Kept nowhere,
 * because the platform's cache tells addresses apart by path and query alone: it would give it to https as well.
 */
export const httpsOnly = createMiddleware(async (c, next) => {
  const url = new URL(c.req.url)
  if (url.protocol !== 'http:' || PRIVATE_HOST.test(url.hostname)) return next()
  url.protocol = 'https:'
  // Another port than http's own is not https's either.
  url.port = ''
  const headers = { Location: url.href, 'Cache-Control': 'no-store' }
  await securityHeaders(c, async () => {
    c.res = new Response(null, { status: 308, headers })
  })
})
