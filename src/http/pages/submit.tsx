import { Hono, type Context as HonoContext } from 'hono'
import { openForWriting } from '../../db/database.ts'
import { isDatabaseFailure } from '../../db/database-error.ts'
import { DAILY_CAPS } from '../../domain/daily-caps.ts'
import type { QuoteReport } from '../../domain/quote.ts'
import { type FormError, type FormValues, formValues, readSubmitForm } from '../../input/submit-form.ts'
import { SubmitPage } from '../../views/pages/submit-page.tsx'
import { senderTokenOf } from '../edit-token.ts'
import type { Context, Env } from '../env.ts'
import { newUuid, sha256 } from '../ids.ts'
import { knownDealers } from '../known-dealers.ts'
import { formOnly } from '../middleware/media-type.ts'
import { receiptAddress } from '../receipt-address.ts'
import { senderOf } from '../sender.ts'
import { sentForm } from '../sent-form.ts'
import { siteOf } from '../site.ts'
import { submitQuote } from '../submit-quote.ts'
import { todayOf } from '../today.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

interface Form {
  readonly values: FormValues
  readonly formKey: string
}

interface Refusal {
  readonly status: 200 | 422 | 429 | 503
  readonly errors?: readonly FormError[]
  readonly notice?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The form as it stands: empty, prefilled, or with what was typed and what is wrong with it. */
async function showForm(c: HonoContext<Env>, context: Context, { values, formKey }: Form, refusal: Refusal) {
  const { status, errors = [], notice = null, headers } = refusal
  const today = todayOf(c.req.raw, context)
  const dealers = await knownDealers(c.env, context, values)
  const model = { values, errors, formKey, today, notice, dealers }
  return c.html(<SubmitPage site={siteOf(c, context)} model={model} />, status, {
    'Cache-Control': 'no-store',
    ...headers,
  })
}

const NOT_NOW: Refusal = {
  status: 503,
  notice:
    'The quote could not be stored just now. What you typed is still here: ' +
    'send it again in half a minute. It counts once, however often it is sent.',
  headers: { 'Retry-After': '30' },
}

const TOO_MANY: Refusal = {
  status: 429,
  notice: `More than ${DAILY_CAPS.received} quotes from one sender in a day are not taken. Send this one tomorrow.`,
  headers: { 'Retry-After': '86400' },
}

async function store(c: HonoContext<Env>, context: Context, { values, formKey }: Form, report: QuoteReport) {
  const db = openForWriting(c.env.DB)
  // A form that is changed and sent again is another quote; sent as it was, it is the same one.
  const requestHash = await sha256(JSON.stringify(values))
  const { stored, before } = await submitQuote(db, context, {
    report,
    sender: await senderOf(db, c.req.raw, context.now(), context.randomBytes),
    idempotencyKey: `form ${formKey} ${requestHash.slice(0, 32)}`,
    requestHash,
  })
  if (stored.outcome === 'too-many' || stored.outcome === 'key-reused') return null
  const key = await senderTokenOf(c.env, stored)
  return receiptAddress(stored.quote.id, { before, again: stored.outcome === 'already-there', key })
}

/** `/submit` */
export const submitRoutes = (context: Context) =>
  new Hono<Env>()
    .get('/submit', (c) => {
      const form = {
        values: formValues(new URL(c.req.url).searchParams),
        formKey: newUuid(context.randomBytes),
      }
      return showForm(c, context, form, { status: 200 })
    })
    .post('/submit', formOnly, async (c) => {
      const sent = await sentForm(c.req.raw)
      const key = sent.get('formKey') ?? ''
      const form = { values: formValues(sent), formKey: UUID.test(key) ? key : newUuid(context.randomBytes) }
      const read = readSubmitForm(form.values, context.quoteBody, {
        ...context,
        today: todayOf(c.req.raw, context),
      })
      if (!read.ok) return showForm(c, context, form, { status: 422, errors: read.errors })
      try {
        const receipt = await store(c, context, form, read.report)
        return receipt ? c.redirect(receipt, 303) : await showForm(c, context, form, TOO_MANY)
      } catch (error) {
        if (isDatabaseFailure(error)) return showForm(c, context, form, NOT_NOW)
        throw error
      }
    })
