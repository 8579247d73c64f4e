import * as v from 'valibot'
import { type SiteverifyAnswer, siteverifyAnswer } from '../../input/siteverify.ts'
import { TURNSTILE_ACTION } from '../../views/parts/form/turnstile.tsx'
import type { Bindings, Parts, TurnstileKeys, Verification } from '../context/env.ts'

const SITEVERIFY = 'https://challenges.cloudflare.com/turnstile/v0/siteverify'
const LONGEST_TOKEN = 2048
/** A visitor waits no longer for it: the quote is kept either way. */
const LIMIT_MS = 2000
const ATTEMPTS = 2

/**
 * Reads Turnstile's keys from the bindings. One without the other is as good as none, which is said in the
 * log once.
 */
export function turnstileKeys(log: Parts['log']): (bindings: Bindings) => TurnstileKeys | null {
  let isTold = false
  return ({ TURNSTILE_SITE_KEY: siteKey = '', TURNSTILE_SECRET_KEY: secretKey = '' }) => {
    if (siteKey !== '' && secretKey !== '') return { siteKey, secretKey }
    if (siteKey !== secretKey && !isTold) {
      isTold = true
      const missing = siteKey === '' ? 'TURNSTILE_SITE_KEY' : 'TURNSTILE_SECRET_KEY'
      log({ event: 'configuration', message: `Turnstile is off: ${missing} is not set.` })
    }
    return null
  }
}

export interface Shown {
  readonly keys: TurnstileKeys
  readonly token: string
  /** A UUID, the same where the same token is sent for the same thing again. */
  readonly idempotencyKey: string
  /** The site's own host. */
  readonly host: string
}

/** What Turnstile answers; null where it does not, or not in time. */
async function ask(fetch: Parts['fetch'], { keys, token, idempotencyKey }: Shown): Promise<string | null> {
  const signal = AbortSignal.timeout(LIMIT_MS)
  const late = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)))
  // The visitor's address could be sent along. It is not: what is not needed is passed on to nobody.
  const body = JSON.stringify({ secret: keys.secretKey, response: token, idempotency_key: idempotencyKey })
  const headers = { 'Content-Type': 'application/json' }
  const attempt = async (): Promise<string | null> => {
    try {
      const response = await fetch(SITEVERIFY, { method: 'POST', headers, body, signal })
      return response.status < 500 ? await response.text() : null
    } catch {
      return null
    }
  }
  for (let n = 0; n < ATTEMPTS && !signal.aborted; n++) {
    const answer = await Promise.race([attempt(), late])
    if (answer !== null) return answer
  }
  return null
}

function read(text: string): SiteverifyAnswer | null {
  try {
    const parsed = v.safeParse(siteverifyAnswer, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/**
 * Asks Turnstile whether a token is good, here and for this; within two seconds, come what may.
 *
 * @example
 * await verify(fetch, { keys, token: '', idempotencyKey, host: 'fairkey.example' }) // => 'missing'
 */
export async function verify(fetch: Parts['fetch'], shown: Shown): Promise<Verification> {
  if (shown.token === '') return 'missing'
  if (shown.token.length > LONGEST_TOKEN) return 'too-long'
  const text = await ask(fetch, shown)
  if (text === null) return 'unreachable'
  const answer = read(text)
  if (answer === null) return 'unreadable'
  if (!answer.success) return 'refused'
  if (answer.hostname !== shown.host) return 'other-host'
  return answer.action === TURNSTILE_ACTION ? 'verified' : 'other-action'
}
