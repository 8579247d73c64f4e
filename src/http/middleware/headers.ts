import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'

const policy = {
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
}

const everywhere = {
  contentSecurityPolicy: policy,
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  referrerPolicy: 'strict-origin-when-cross-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  xXssProtection: false,
}

/** What browsers may do with every answer; nothing inline, nothing from elsewhere. */
export const securityHeaders = secureHeaders({ ...everywhere, xFrameOptions: 'DENY' })

/** The same for what other sites show in a frame, also those that let in only what agrees to it. */
export const frameHeaders = secureHeaders({
  ...everywhere,
  contentSecurityPolicy: { ...policy, frameAncestors: ['*'] },
  crossOriginEmbedderPolicy: 'require-corp',
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: 'cross-origin',
  xFrameOptions: false,
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
