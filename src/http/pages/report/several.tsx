import { Hono, type Context as HonoContext } from 'hono'
import { openForWriting } from '../../../db/database.ts'
import type { Stored } from '../../../db/quotes/store-quote.ts'
import { capText } from '../../../domain/intake/cap-text.ts'
import { DAILY_CAPS } from '../../../domain/intake/daily-caps.ts'
import type { DoubtedPrice } from '../../../domain/intake/did-you-mean.ts'
import type { QuoteReport } from '../../../domain/quotes/quote.ts'
import {
  type ReadLine,
  readLine,
  type SeveralForm,
  severalForm,
  sharedErrors,
} from '../../../input/several/several-form.ts'
import type { FormError, Submitted } from '../../../input/submit-form.ts'
import type { Context, Env } from '../../context/env.ts'
import { logOutage } from '../../errors/log-problem.ts'
import { A_DAY } from '../../errors/problem.ts'
import { TOO_FAST, TOO_FAST_HEADERS } from '../../middleware/fence.ts'
import { formOnly } from '../../middleware/media-type.ts'
import { senderTokenOf } from '../../sender/edit-token.ts'
import { newUuid, sha256 } from '../../sender/ids.ts'
import { type RememberedQuote, severalReceiptAddress } from '../../sender/receipt-address.ts'
import { labelsOf } from '../../sender/sender.ts'
import { sentForm } from '../../sender/sent-form.ts'
import { todayOf } from '../../sender/today.ts'
import { findDoubts } from '../../use-cases/find-doubt.ts'
import { type SubmittedQuote, submitForm } from '../../use-cases/submit-quote.ts'
import { wholeSetAsked } from './ask-again.tsx'
import { type FormMarks, formsKey, isVerified, STILL_HERE, sentMarks } from './form-marks.ts'
import { type LineShowing, type SeveralShowing, showSeveral } from './show-several.tsx'

type Page = HonoContext<Env>

interface Sent {
  readonly form: SeveralForm
  readonly marks: FormMarks
}

const TOO_FAST_NOW: SeveralShowing = {
  status: 429,
  notice: `${TOO_FAST} ${STILL_HERE}`,
  headers: TOO_FAST_HEADERS,
}

/** The form again with a key of its own: with everybody's it would pass for what somebody else has sent. */
const NOBODYS: SeveralShowing = {
  status: 422,
  notice:
    'Nothing was stored: this form was sent with a key that is not its own. It has one now, and what you typed is still here: send it again.',
}

const STORED = {
  no: 'None of these quotes was stored just now.',
  unknown: 'Whether these quotes were stored is not known.',
} as const

const TOO_MANY: FormError = {
  field: 'dealer',
  message: `${capText(DAILY_CAPS.received, 'quotes')}. Send this one tomorrow.`,
}

const NO_LINE: FormError = {
  field: 'price',
  message: 'Fill in a line: the dealer, and the price, or “no” if they cannot get it.',
}

/** The form again where the database has failed; anything else is not for the form to answer. */
function showNotNow(c: Page, context: Context, sent: Sent, error: unknown) {
  const outage = logOutage(error, c, context)
  if (outage === null) throw error
  return showSeveral(c, context, sent, {
    status: 503,
    notice: `${STORED[outage.stored ?? 'no']} ${outage.sentence} ${STILL_HERE}`,
    headers: { 'Retry-After': String(outage.retryAfter) },
  })
}

/** A line with what stands in the way of its quote; if nothing does, the report. */
interface Judged extends LineShowing {
  readonly one: ReadLine
  readonly report: QuoteReport | null
}

const NOT_ASKED: Submitted = { ok: false, errors: [] }

function judged(one: ReadLine, doubted: DoubtedPrice | null, context: Context): Judged {
  const { number, answer } = one.line
  if (answer === 'one-piece')
    return { number, one, errors: wholeSetAsked(one.values, context.catalog), report: null }
  if (doubted) return { number, one, doubted, report: null }
  return { number, one, errors: one.errors, report: one.read.ok ? one.read.report : null }
}

/** Which prices are asked again: each once. */
async function judgedLines(c: Page, context: Context, read: readonly ReadLine[]): Promise<Judged[]> {
  const isAsked = ({ line }: ReadLine) => line.answer === 'not-asked' || line.answer === 'change'
  const asked = read.map((one) => (isAsked(one) ? one.read : NOT_ASKED))
  const doubts = await findDoubts(openForWriting(c.env.DB), context, asked)
  return read.map((one, n) => judged(one, doubts[n] ?? null, context))
}

type Sound = Judged & { readonly report: QuoteReport }
const isSound = (one: Judged): one is Sound => one.report !== null

/** Stores the sound lines together. */
async function store(c: Page, context: Context, { marks }: Sent, sound: readonly Sound[]) {
  // A line that is changed and sent again is another quote; sent as it was, it is the same one.
  const hashes = await Promise.all(sound.map(({ one }) => sha256(one.said)))
  const verified = await isVerified(c, context, marks, await sha256(hashes.join()))
  const db = openForWriting(c.env.DB)
  const labels = await labelsOf(db, c.req.raw, context.now(), context.randomBytes)
  const arriving = sound.map(({ report }, n) => {
    const requestHash = hashes[n] ?? ''
    return {
      report,
      ...labels,
      verified,
      idempotencyKey: formsKey(marks.formKey, requestHash),
      requestHash,
    }
  })
  return submitForm(db, context, arriving)
}

async function remembered(c: Page, stored: Stored): Promise<RememberedQuote[]> {
  if (!('quote' in stored)) return []
  const key = await senderTokenOf(c.env, stored)
  return [{ id: stored.quote.id, again: stored.outcome === 'already-there', key }]
}

/** Where the receipt of what is stored is; null where nothing is. */
async function receiptOf(c: Page, submitted: readonly SubmittedQuote[]): Promise<string | null> {
  const quotes = (await Promise.all(submitted.map(({ stored }) => remembered(c, stored)))).flat()
  // Where some were there before this, the figures from before this are not those from before all of them.
  const isFirst = submitted.every(({ stored }) => stored.outcome === 'stored')
  const before = isFirst ? (submitted[0]?.before ?? null) : null
  return quotes.length > 0 ? severalReceiptAddress({ before, quotes }) : null
}

/** The lines as they stand after storing. */
function standing(lines: readonly Judged[], sound: readonly Sound[], submitted: readonly SubmittedQuote[]) {
  const outcomes = new Map(sound.map(({ number }, n) => [number, submitted[n]?.stored.outcome]))
  return lines.map((line): LineShowing => {
    const outcome = outcomes.get(line.number)
    if (outcome === undefined) return line
    const isTaken = outcome !== 'too-many' && outcome !== 'key-reused'
    return isTaken ? { number: line.number, isStored: true } : { number: line.number, errors: [TOO_MANY] }
  })
}

async function submit(c: Page, context: Context, sent: Sent): Promise<Response> {
  const { shared, lines } = sent.form
  const circumstances = { ...context, today: todayOf(c.req.raw, context) }
  const read = lines.map((line) => readLine(line, shared, context.quoteBody, circumstances))
  const errors = sharedErrors(shared, context.quoteBody, circumstances)
  if (read.length === 0)
    return showSeveral(c, context, sent, { status: 422, errors, lines: [{ number: 1, errors: [NO_LINE] }] })
  if (errors.length > 0) {
    const wrong = read.map((one) => ({ number: one.line.number, errors: one.errors }))
    return showSeveral(c, context, sent, { status: 422, errors, lines: wrong })
  }
  const judgedOnes = await judgedLines(c, context, read)
  const sound = judgedOnes.filter(isSound)
  const submitted = sound.length > 0 ? await store(c, context, sent, sound) : []
  const receipt = await receiptOf(c, submitted)
  const shown = standing(judgedOnes, sound, submitted)
  if (receipt !== null && shown.every(({ isStored }) => isStored)) return c.redirect(receipt, 303)
  const isTooMany = shown.some((line) => line.errors?.includes(TOO_MANY))
  return showSeveral(c, context, sent, {
    status: isTooMany ? 429 : 422,
    lines: shown,
    receipt,
    ...(isTooMany ? { headers: { 'Retry-After': A_DAY } } : {}),
  })
}

/** `/report/several` */
export const severalRoutes = (context: Context) =>
  new Hono<Env>()
    .get('/report/several', (c) => {
      const form = severalForm(new URL(c.req.url).searchParams)
      const marks = { formKey: newUuid(context.randomBytes), isNobodys: false, token: '' }
      return showSeveral(c, context, { form, marks }, { status: 200 })
    })
    .post('/report/several', formOnly, async (c) => {
      const fields = await sentForm(c.req.raw)
      const sent = { form: severalForm(fields), marks: sentMarks(fields, context) }
      if (c.get('tooFast')) return showSeveral(c, context, sent, TOO_FAST_NOW)
      if (sent.marks.isNobodys) return showSeveral(c, context, sent, NOBODYS)
      try {
        return await submit(c, context, sent)
      } catch (error) {
        return await showNotNow(c, context, sent, error)
      }
    })
