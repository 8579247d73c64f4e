import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { LOCKED_DOWN, policyText } from '../content-policy.ts'

/** What browsers may do with every answer. */
const usual = secureHeaders({
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  referrerPolicy: 'strict-origin-when-cross-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  xFrameOptions: 'DENY',
  xXssProtection: false,
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
export const askAgain = createMiddleware(async (c, next) => {
  await next()
  if (c.res.ok && !c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache')
})
