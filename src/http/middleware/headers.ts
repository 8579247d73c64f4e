import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'

/** What browsers may do with every answer: nothing inline, nothing from elsewhere. A page may say otherwise itself. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  referrerPolicy: 'strict-origin-when-cross-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  xFrameOptions: 'DENY',
  xXssProtection: false,
  overwrite: false,
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

/**
 * For addresses that carry a key: kept nowhere, and not told to the page that a link leads to. Errors are
 * answers of these addresses too.
 */
export const keptPrivate = createMiddleware(async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'no-store')
  c.res.headers.set('Referrer-Policy', 'no-referrer')
})
