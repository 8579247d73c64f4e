import type { Context as HonoContext } from 'hono'
import type { FormError, FormValues } from '../../../input/submit-form.ts'
import { SubmitPage } from '../../../views/pages/report/submit-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { LOCKED_DOWN, policyText } from '../../middleware/content-policy.ts'
import { todayOf } from '../../sender/today.ts'
import { knownDealers } from '../../use-cases/known-dealers.ts'

export interface Form {
  readonly values: FormValues
  readonly formKey: string
}

/** Why a form is shown: to be filled in, or again with what stands in the way. */
export interface Showing {
  readonly status: 200 | 422 | 429 | 503
  readonly errors?: readonly FormError[]
  readonly notice?: string
  readonly headers?: Readonly<Record<string, string>>
}

const TURNSTILE = 'https://challenges.cloudflare.com'

/**
 * What the page needs whose form Turnstile guards. Its documentation asks for these two sources and says
 * nothing of trusted types, so text may turn into script here: where the widget did not run, every quote
 * would be held.
 */
const { 'require-trusted-types-for': _trustedTypes, ...LOCKED_DOWN_BUT_TEXT } = LOCKED_DOWN
export const WITH_TURNSTILE = {
  'Content-Security-Policy': policyText({
    ...LOCKED_DOWN_BUT_TEXT,
    'script-src': `'self' ${TURNSTILE}`,
    'frame-src': TURNSTILE,
  }),
}

/** The form as it stands: empty, prefilled, or with what was typed and what is wrong with it. */
export async function showForm(
  c: HonoContext<Env>,
  context: Context,
  { values, formKey }: Form,
  { status, errors = [], notice, headers }: Showing,
) {
  const today = todayOf(c.req.raw, context)
  // Whoever sends too much is not read for.
  const dealers = status === 429 ? [] : await knownDealers(c.env, context, values)
  const turnstileKey = context.turnstile(c.env)?.siteKey ?? null
  const model = { values, errors, formKey, today, notice: notice ?? null, dealers, turnstileKey }
  return c.html(<SubmitPage site={siteOf(c, context)} model={model} />, status, {
    'Cache-Control': 'no-store',
    ...(turnstileKey === null ? {} : WITH_TURNSTILE),
    ...headers,
  })
}
