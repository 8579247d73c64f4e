import type { Context as HonoContext } from 'hono'
import type { DoubtedPrice } from '../../../domain/intake/did-you-mean.ts'
import { LINE_NUMBERS, type SeveralForm } from '../../../input/several/several-form.ts'
import type { FormError } from '../../../input/submit-form.ts'
import { SeveralPage } from '../../../views/pages/report/several-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { todayOf } from '../../sender/today.ts'
import { knownDealers } from '../../use-cases/known-dealers.ts'
import type { FormMarks } from './form-marks.ts'
import { type Showing, WITH_TURNSTILE } from './show-form.tsx'

/** How a line stands that was sent. */
export interface LineShowing {
  /** From 1. */
  readonly number: number
  readonly errors?: readonly FormError[]
  /** A price that is asked again. */
  readonly doubted?: DoubtedPrice | null
  readonly isStored?: boolean
}

/** Why the form is shown. */
export interface SeveralShowing extends Showing {
  readonly lines?: readonly LineShowing[]
  /** Where the receipt of what is stored so far is. */
  readonly receipt?: string | null
}

interface Form {
  readonly form: SeveralForm
  readonly marks: Pick<FormMarks, 'formKey'>
}

/** So many lines stand there at first; a script shows further ones. */
const LINES_AT_FIRST = 5

/** All lines that the form can have, with what was typed on them. */
function linesOf({ lines }: SeveralForm, shown: readonly LineShowing[]) {
  const last = lines.at(-1)?.number ?? 0
  return LINE_NUMBERS.map((number) => {
    const typed = lines.find((line) => line.number === number)
    const { errors = [], doubted = null, isStored } = shown.find((line) => line.number === number) ?? {}
    return {
      number,
      values: typed?.values ?? {},
      errors,
      doubted,
      isStored: isStored ?? typed?.isStored ?? false,
      isHidden: number > Math.max(last, LINES_AT_FIRST),
    }
  })
}

/** The form as it stands: empty, prefilled, or with what was typed and what stands in the way of each line. */
export async function showSeveral(
  c: HonoContext<Env>,
  context: Context,
  { form, marks }: Form,
  { status, errors = [], notice, headers, lines = [], receipt = null }: SeveralShowing,
) {
  const { shared } = form
  const today = todayOf(c.req.raw, context)
  // Whoever sends too much is not read for.
  const dealers = status === 429 ? [] : await knownDealers(c.env, context, shared)
  const turnstileKey = context.turnstile(c.env)?.siteKey ?? null
  const model = {
    values: shared,
    errors,
    today,
    dealers,
    lines: linesOf(form, lines),
    formKey: marks.formKey,
    notice: notice ?? null,
    receipt,
    wasSent: status !== 200,
    turnstileKey,
  }
  return c.html(<SeveralPage site={siteOf(c, context)} model={model} />, status, {
    'Cache-Control': 'no-store',
    ...(turnstileKey === null ? {} : WITH_TURNSTILE),
    ...headers,
  })
}
