import type { Context as HonoContext } from 'hono'
import { isNobodysKey } from '../../../input/request-key.ts'
import type { Context, Env } from '../../context/env.ts'
import { newUuid, uuidFrom } from '../../sender/ids.ts'
import { verify } from '../../sender/turnstile.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What whoever has to send a form again is told of it. */
export const STILL_HERE = 'What you typed is still here, and counts once, however often it is sent.'

/** What a form brings along besides its answers. */
export interface FormMarks {
  /** Makes sending the same form twice harmless. */
  readonly formKey: string
  /** Whether it came with a key that is everybody's: it has one of its own now. */
  readonly isNobodys: boolean
  /** Turnstile's. */
  readonly token: string
}

/** Reads them. */
export function sentMarks(sent: URLSearchParams, { randomBytes }: Pick<Context, 'randomBytes'>): FormMarks {
  const key = sent.get('formKey') ?? ''
  const isNobodys = isNobodysKey(key)
  return {
    formKey: UUID.test(key) && !isNobodys ? key : newUuid(randomBytes),
    isNobodys,
    token: sent.get('cf-turnstile-response') ?? '',
  }
}

/**
 * The key under which a form's quote is stored once.
 *
 * @param requestHash of what it says: a form that is changed and sent again is another quote
 */
export const formsKey = (formKey: string, requestHash: string): string =>
  `form ${formKey} ${requestHash.slice(0, 32)}`

/** Whether a person's browser has sent the form, as far as this is asked for at all. */
export async function isVerified(
  c: HonoContext<Env>,
  context: Context,
  { formKey, token }: FormMarks,
  requestHash: string,
): Promise<boolean> {
  const keys = context.turnstile(c.env)
  if (keys === null) return true
  // A token is good once; the same form sent again as it was is not another time.
  const idempotencyKey = await uuidFrom(`${formKey} ${requestHash} ${token}`)
  const host = new URL(c.req.url).hostname
  const verification = await verify(context.fetch, { keys, token, idempotencyKey, host })
  c.set('verification', verification)
  return verification === 'verified'
}
