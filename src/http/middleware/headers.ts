import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { LOCKED_DOWN, policyText } from './content-policy.ts'

const everywhere = {
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  referrerPolicy: 'strict-origin-when-cross-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  xXssProtection: false,
}

/** What browsers may do with every answer. */
const usual = secureHeaders({ ...everywhere, xFrameOptions: 'DENY' })

/** What they may do with what other sites show in a frame, also those that let in only what agrees to it. */
const framed = secureHeaders({
  ...everywhere,
  crossOriginEmbedderPolicy: 'require-corp',
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: 'cross-origin',
  xFrameOptions: false,
})

const FRAMEABLE = policyText({ ...LOCKED_DOWN, 'frame-ancestors': '*' })

/** Locks a frame down but for who may show it. */
export const frameHeaders = createMiddleware(async (c, next) => {
  await framed(c, next)
  c.res.headers.set('Content-Security-Policy', FRAMEABLE)
})

/** What a route may say otherwise of its own answer. */
const OWN = ['Content-Security-Policy', 'Referrer-Policy', 'Cross-Origin-Resource-Policy'] as const

/** Locks every answer down: errors, redirects and "not changed" too. What a route says itself stands. */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next()
  const own = OWN.map((name) => [name, c.res.headers.get(name)] as const)
  await usual(c, async () => undefined)
  c.res.headers.set('Content-Security-Policy', policyText(LOCKED_DOWN))
  for (const [name, value] of own) if (value !== null) c.res.headers.set(name, value)
})

/** An answer that says nothing of its lifetime is not kept anywhere. */
export const statedLifetime = createMiddleware(async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
})

/** Readers ask again each time, and are told where nothing has changed. */
export const revalidated = createMiddleware(async (c, next) => {
  await next()
  if (c.res.ok && !c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache')
})

/**
 * For addresses that carry a key: kept nowhere, and told to no other site. With `no-referrer` browsers would
 * post these pages' forms with `Origin: null`, and old ones say nothing else of where a form comes from.
 * Errors are answers of these addresses too.
 */
export const keptPrivate = createMiddleware(async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'no-store')
  c.res.headers.set('Referrer-Policy', 'same-origin')
})
