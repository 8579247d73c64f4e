/** The directives of a Content-Security-Policy with their values. */
export type ContentPolicy = Readonly<Record<string, string>>

/** Nothing inline, nothing from elsewhere, no text that turns into script. */
export const LOCKED_DOWN: ContentPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
}

/**
 * A policy as its header says it.
 *
 * @example
 * policyText({ 'default-src': "'none'", 'img-src': "'self'" }) // => "default-src 'none'; img-src 'self'"
 */
export const policyText = (policy: ContentPolicy): string =>
  Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ')
