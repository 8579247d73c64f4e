import { Hono, type Context as HonoContext } from 'hono'
import { isRepriced, whyUnchangeable } from '../../../domain/intake/change.ts'
import { holdText } from '../../../domain/intake/hold-text.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { type DoubtAnswer, readDoubtAnswer } from '../../../input/doubt-answer.ts'
import { filledForm } from '../../../input/filled-form.ts'
import {
  type FormError,
  type FormValues,
  formValues,
  readSubmitForm,
  type Submitted,
} from '../../../input/submit-form.ts'
import { editPath, quotePath } from '../../../views/links.ts'
import { EditPage } from '../../../views/pages/report/edit-page.tsx'
import { UnchangeablePage } from '../../../views/pages/report/unchangeable-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { logOutage } from '../../errors/log-problem.ts'
import { TOO_FAST, TOO_FAST_HEADERS } from '../../middleware/fence.ts'
import { keptPrivate } from '../../middleware/headers.ts'
import { formOnly } from '../../middleware/media-type.ts'
import { type Editable, editable } from '../../sender/edit-token.ts'
import { receiptAddress } from '../../sender/receipt-address.ts'
import { sentForm } from '../../sender/sent-form.ts'
import { lastDayOf, todayOf } from '../../sender/today.ts'
import { changeQuote } from '../../use-cases/change-quote.ts'
import { findDoubt } from '../../use-cases/find-doubt.ts'
import { knownDealers } from '../../use-cases/known-dealers.ts'
import { didYouMeanPage, wholeSetAsked } from './ask-again.tsx'

/** What whoever opens a link that is none is told. */
export const REFUSALS = {
  missing:
    'This page opens with the whole edit link, which ends in a key. It was shown after the quote was sent; ' +
    'a lost one cannot be recovered.',
  wrong:
    'This edit link does not fit this quote: perhaps a piece of it was lost on the way. A lost link cannot be recovered.',
}

type Page = HonoContext<Env>

/** A form that is shown or sent. */
interface Edit {
  readonly id: string
  readonly key: string
  readonly version: string
  readonly values: FormValues
  /** What was meant by the price, where that was asked. */
  readonly answer: DoubtAnswer
  readonly today: string
}

interface Answer {
  readonly status: 200 | 409 | 422 | 429 | 503
  readonly errors?: readonly FormError[]
  readonly notice?: string
  /** The quote as it stands; null where it cannot be read. */
  readonly quote: Quote | null
  readonly headers?: Readonly<Record<string, string>>
}

/** What is to be known of how the quote stands. */
function asidesOf(quote: Quote | null, { places }: Context): readonly string[] {
  if (quote === null) return []
  const country = places.country(quote.region)
  const hold = quote.status === 'held' ? quote.hold : null
  return [
    ...(hold && country ? [`It is held for review: ${holdText(hold, country.currency)}.`] : []),
    ...(quote.textHidden
      ? [
          `Somebody said that its words are private. ${quote.nameHidden ? 'They stay' : 'The note and the link stay'} out of sight until a moderator has looked.`,
        ]
      : []),
  ]
}

async function showForm(c: Page, context: Context, edit: Edit, answer: Answer) {
  const { status, errors = [], notice = null, quote, headers = {} } = answer
  // Whoever sends too much is not read for.
  const dealers = status === 429 ? [] : await knownDealers(c.env, context, edit.values)
  const country = quote && context.places.country(quote.region)
  const stored = status === 409 && quote && country ? { quote, country } : null
  const model = { ...edit, errors, notice, dealers, stored, asides: asidesOf(quote, context) }
  return c.html(<EditPage site={siteOf(c, context)} model={model} />, status, headers)
}

const STILL_HERE = 'What you typed is still here. The change is made once, however often it is sent.'

const TOO_FAST_NOW: Answer = {
  status: 429,
  quote: null,
  notice: `${TOO_FAST} ${STILL_HERE}`,
  headers: TOO_FAST_HEADERS,
}

const STORED = {
  no: 'The change was not stored.',
  unknown: 'Whether the change was stored is not known.',
} as const

/** The form again where the database has failed; anything else is not for the form to answer. */
function showNotNow(c: Page, context: Context, edit: Edit, error: unknown) {
  const outage = logOutage(error, c, context)
  if (outage === null) throw error
  return showForm(c, context, edit, {
    status: 503,
    quote: null,
    notice: `${STORED[outage.stored ?? 'no']} ${outage.sentence} ${STILL_HERE}`,
    headers: { 'Retry-After': String(outage.retryAfter) },
  })
}

const OUTDATED =
  'This quote was changed in the meantime. Look at what it says now; below that is what you typed. ' +
  'Send it again if it is still right.'

/** In place of the form, where the quote can no longer be changed. */
async function refusal(c: Page, context: Context, { current }: Editable, key: string, status: 200 | 409) {
  const { quote, version } = current
  const why = whyUnchangeable(quote, version)
  if (why === null) return null
  return c.html(<UnchangeablePage site={siteOf(c, context)} id={quote.id} token={key} why={why} />, status)
}

/** The question what was meant by a price that is new; null where nothing has to be asked. */
async function question(c: Page, context: Context, edit: Edit, { db, current }: Editable, read: Submitted) {
  const isOld = read.ok && !isRepriced(current.quote, read.report)
  const doubted = edit.answer === 'not-asked' && !isOld ? await findDoubt(db, context, read) : null
  if (doubted === null) return null
  const { id, key, version, values } = edit
  const action = `${quotePath(id)}/edit`
  const sentAgain = { method: 'post', action, section: 'submit', values, more: { key, version } } as const
  return c.html(didYouMeanPage(c, context, doubted, sentAgain), 422)
}

async function change(c: Page, context: Context, edit: Edit): Promise<Response> {
  const own = await editable(c.env, edit.id, edit.key, REFUSALS)
  const { quote } = own.current
  const refused = await refusal(c, context, own, edit.key, 409)
  if (refused) return refused
  const today = lastDayOf(quote, c.req.raw, context)
  if (edit.answer === 'change') return showForm(c, context, { ...edit, today }, { status: 200, quote })
  if (edit.answer === 'one-piece') {
    const errors = wholeSetAsked(edit.values, context.catalog)
    return showForm(c, context, { ...edit, today }, { status: 422, errors, quote })
  }
  const read = readSubmitForm(edit.values, context.quoteBody, { ...context, today })
  const asked = await question(c, context, edit, own, read)
  if (asked !== null) return asked
  if (!read.ok) return showForm(c, context, { ...edit, today }, { status: 422, errors: read.errors, quote })
  const { outcome } = await changeQuote(own, context, read.report, Number(edit.version))
  if (outcome === 'changed' || outcome === 'unchanged') {
    return c.redirect(receiptAddress(edit.id, { done: outcome, key: edit.key }), 303)
  }
  const fresh = await editable(c.env, edit.id, edit.key, REFUSALS)
  const version = String(fresh.current.version)
  return (
    (await refusal(c, context, fresh, edit.key, 409)) ??
    showForm(
      c,
      context,
      { ...edit, version, today },
      { status: 409, notice: OUTDATED, quote: fresh.current.quote },
    )
  )
}

/** `/quotes/<id>/edit`, and the short link to it */
export const editRoutes = (context: Context) =>
  new Hono<Env>()
    .use('/quotes/:id/edit', keptPrivate)
    .get('/e/:id/:key', keptPrivate, (c) => c.redirect(editPath(c.req.param('id'), c.req.param('key')), 303))
    .get('/quotes/:id/edit', async (c) => {
      const id = c.req.param('id')
      const key = c.req.query('key') ?? ''
      const own = await editable(c.env, id, key, REFUSALS)
      const { quote, version } = own.current
      const today = lastDayOf(quote, c.req.raw, context)
      const edit = {
        id,
        key,
        version: String(version),
        values: filledForm(quote),
        answer: 'not-asked' as const,
        today,
      }
      return (await refusal(c, context, own, key, 200)) ?? showForm(c, context, edit, { status: 200, quote })
    })
    .post('/quotes/:id/edit', formOnly, async (c) => {
      const sent = await sentForm(c.req.raw)
      const edit = {
        id: c.req.param('id'),
        key: sent.get('key') ?? '',
        version: sent.get('version') ?? '',
        ...readDoubtAnswer(sent, formValues(sent)),
        today: todayOf(c.req.raw, context),
      }
      if (c.get('tooFast')) return showForm(c, context, edit, TOO_FAST_NOW)
      try {
        return await change(c, context, edit)
      } catch (error) {
        return await showNotNow(c, context, edit, error)
      }
    })
