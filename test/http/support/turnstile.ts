import { type SiteOptions, site, type TestSite } from './site.ts'

export const KEYS = { TURNSTILE_SITE_KEY: 'site-key', TURNSTILE_SECRET_KEY: 'secret-key' }
export const TOKEN = 'a-good-token'

/** What Turnstile answers to a token that is good, here and for the form. */
export const GOOD = { success: true, hostname: 'fairkey.test', action: 'submit', 'error-codes': [] }

/** What the site asks of Turnstile. */
export interface Asked {
  readonly url: string
  readonly method: string | undefined
  readonly body: Readonly<Record<string, unknown>>
}

type Answer = (signal: AbortSignal) => Promise<Response>

export const json =
  (body: unknown, status = 200): Answer =>
  async () =>
    Response.json(body, { status })

/**
 * A site with Turnstile's keys, whose verification answers in turn what is given; the last goes on.
 *
 * @returns the site, and what it has asked
 */
export function guarded(answers: readonly Answer[], options: SiteOptions = {}) {
  const asked: Asked[] = []
  const fairkey = site({
    bindings: KEYS,
    ...options,
    parts: {
      fetch: async (url, { method, body, signal }) => {
        const answer = answers[Math.min(asked.length, answers.length - 1)]
        asked.push({ url, method, body: JSON.parse(String(body)) as Asked['body'] })
        if (!answer || !signal) throw new Error('every request to Turnstile has a limit and an answer')
        return answer(signal)
      },
    },
  })
  return { fairkey, asked }
}

const ANSWERS = { set: '2-key', region: 'US-OK', price: '390' }

/** The form as a browser sends it, with the widget's token. */
export const sendVerified = (
  fairkey: TestSite,
  fields: Readonly<Record<string, string>> = {},
  headers = {},
) => fairkey.postForm({ ...ANSWERS, 'cf-turnstile-response': TOKEN, ...fields }, headers)
