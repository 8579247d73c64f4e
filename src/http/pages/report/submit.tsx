import { Hono, type Context as HonoContext } from 'hono'
import { openForWriting } from '../../../db/database.ts'
import { capText } from '../../../domain/intake/cap-text.ts'
import { DAILY_CAPS } from '../../../domain/intake/daily-caps.ts'
import type { QuoteReport } from '../../../domain/quotes/quote.ts'
import { readDoubtAnswer } from '../../../input/doubt-answer.ts'
import { formValues, readSubmitForm, type Submitted } from '../../../input/submit-form.ts'
import { submitPath } from '../../../views/links.ts'
import type { Context, Env } from '../../context/env.ts'
import { logOutage } from '../../errors/log-problem.ts'
import { A_DAY } from '../../errors/problem.ts'
import { TOO_FAST, TOO_FAST_HEADERS } from '../../middleware/fence.ts'
import { formOnly } from '../../middleware/media-type.ts'
import { senderTokenOf } from '../../sender/edit-token.ts'
import { newUuid, sha256 } from '../../sender/ids.ts'
import { receiptAddress } from '../../sender/receipt-address.ts'
import { labelsOf } from '../../sender/sender.ts'
import { sentForm } from '../../sender/sent-form.ts'
import { todayOf } from '../../sender/today.ts'
import { findDoubt } from '../../use-cases/find-doubt.ts'
import { submitForm } from '../../use-cases/submit-quote.ts'
import { didYouMeanPage, wholeSetAsked } from './ask-again.tsx'
import { formsKey, isVerified, STILL_HERE, sentMarks } from './form-marks.ts'
import { type Form, type Showing, showForm, WITH_TURNSTILE } from './show-form.tsx'

const TOO_MANY: Showing = {
  status: 429,
  notice: `${capText(DAILY_CAPS.received, 'quotes')}. Send this one tomorrow.`,
  headers: { 'Retry-After': A_DAY },
}

const TOO_FAST_NOW: Showing = {
  status: 429,
  notice: `${TOO_FAST} ${STILL_HERE}`,
  headers: TOO_FAST_HEADERS,
}

/** The form again with a key of its own: with everybody's it would pass for what somebody else has sent. */
const NOBODYS: Showing = {
  status: 422,
  notice:
    'The quote was not stored: this form was sent with a key that is not its own. It has one now, and what you typed is still here: send it again.',
}

const STORED = {
  no: 'The quote was not stored.',
  unknown: 'Whether the quote was stored is not known.',
} as const

/** The form again where the database has failed; anything else is not for the form to answer. */
function showNotNow(c: HonoContext<Env>, context: Context, form: Form, error: unknown) {
  const outage = logOutage(error, c, context)
  if (outage === null) throw error
  return showForm(c, context, form, {
    status: 503,
    notice: `${STORED[outage.stored ?? 'no']} ${outage.sentence} ${STILL_HERE}`,
    headers: { 'Retry-After': String(outage.retryAfter) },
  })
}

/** What was sent: the form, what was meant by its price where that was asked, and Turnstile's token. */
async function readSent(c: HonoContext<Env>, context: Context) {
  const sent = await sentForm(c.req.raw)
  const { values, answer } = readDoubtAnswer(sent, formValues(sent))
  const marks = sentMarks(sent, context)
  return { form: { values, formKey: marks.formKey }, answer, marks }
}

type Sent = Awaited<ReturnType<typeof readSent>>

/** Stores the quote, and says where its receipt is; null where the sender has sent too many. */
async function store(c: HonoContext<Env>, context: Context, sent: Sent, report: QuoteReport) {
  const { values, formKey } = sent.form
  // A form that is changed and sent again is another quote; sent as it was, it is the same one.
  const requestHash = await sha256(JSON.stringify(values))
  const verified = await isVerified(c, context, sent.marks, requestHash)
  const db = openForWriting(c.env.DB)
  const [submitted] = await submitForm(db, context, [
    {
      report,
      ...(await labelsOf(db, c.req.raw, context.now(), context.randomBytes)),
      verified,
      idempotencyKey: formsKey(formKey, requestHash),
      requestHash,
    },
  ])
  if (!submitted) return null
  const { stored, before } = submitted
  if (stored.outcome === 'too-many' || stored.outcome === 'key-reused') return null
  const key = await senderTokenOf(c.env, stored)
  return receiptAddress(stored.quote.id, { before, again: stored.outcome === 'already-there', key })
}

/** The question what was meant by the form's price; null where nothing has to be asked. */
async function question(c: HonoContext<Env>, context: Context, { form, answer }: Sent, read: Submitted) {
  if (answer !== 'not-asked') return null
  const doubted = await findDoubt(openForWriting(c.env.DB), context, read)
  if (doubted === null) return null
  const { values, formKey } = form
  const sentAgain = {
    method: 'post',
    action: submitPath(),
    section: 'submit',
    values,
    more: { formKey },
  } as const
  const siteKey = context.turnstile(c.env)?.siteKey ?? null
  const page = didYouMeanPage(c, context, doubted, sentAgain, siteKey)
  return c.html(page, 422, { 'Cache-Control': 'no-store', ...(siteKey === null ? {} : WITH_TURNSTILE) })
}

async function submit(c: HonoContext<Env>, context: Context, sent: Sent): Promise<Response> {
  const { form, answer } = sent
  if (answer === 'change') return showForm(c, context, form, { status: 200 })
  if (answer === 'one-piece') {
    const errors = wholeSetAsked(form.values, context.catalog)
    return showForm(c, context, form, { status: 422, errors })
  }
  const today = todayOf(c.req.raw, context)
  const read = readSubmitForm(form.values, context.quoteBody, { ...context, today })
  const asked = await question(c, context, sent, read)
  if (asked !== null) return asked
  if (!read.ok) return showForm(c, context, form, { status: 422, errors: read.errors })
  const receipt = await store(c, context, sent, read.report)
  return receipt ? c.redirect(receipt, 303) : showForm(c, context, form, TOO_MANY)
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
      const sent = await readSent(c, context)
      if (c.get('tooFast')) return showForm(c, context, sent.form, TOO_FAST_NOW)
      if (sent.marks.isNobodys) return showForm(c, context, sent.form, NOBODYS)
      try {
        return await submit(c, context, sent)
      } catch (error) {
        return await showNotNow(c, context, sent.form, error)
      }
    })
