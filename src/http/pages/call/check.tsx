import { Hono } from 'hono'
import { openForReading } from '../../../db/database.ts'
import { findSet } from '../../../domain/part/catalog.ts'
import type { QuoteReport } from '../../../domain/quotes/quote.ts'
import { readDoubtAnswer } from '../../../input/doubt-answer.ts'
import { type FormError, type FormValues, formValues, readSubmitForm } from '../../../input/submit-form.ts'
import { CHECK_PATH, type CheckAddress } from '../../../views/links.ts'
import { CheckPage } from '../../../views/pages/call/check-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { todayOf } from '../../sender/today.ts'
import { findDoubt } from '../../use-cases/find-doubt.ts'
import { judgeOnChart, type ToldPrice } from '../../use-cases/judge-price.ts'
import { readWhom } from '../../use-cases/read-whom.ts'
import { comparisonFor, wantedPlace } from '../places/place.tsx'
import { didYouMeanPage, wholeSetAsked } from '../report/ask-again.tsx'

/** What this form asks; whatever else an address brings along is not looked at. */
const ASKED = ['set', 'region', 'price'] as const

const askedOf = (values: FormValues): FormValues =>
  Object.fromEntries(ASKED.flatMap((name) => (values[name] ? [[name, values[name].slice(0, 1)]] : [])))

function addressOf(values: FormValues): CheckAddress {
  return Object.fromEntries(ASKED.flatMap((name) => (values[name]?.[0] ? [[name, values[name][0]]] : [])))
}

/** A told price is asked for in other words than a reported one. */
const inOwnWords = (errors: readonly FormError[], { price: [typed = ''] = [] }: FormValues) =>
  errors.map((error) =>
    error.field === 'price' && typed.trim() === ''
      ? { ...error, message: 'Enter the price they told you.' }
      : error,
  )

function toldIn({ set: name, region, priceCents }: QuoteReport, { catalog }: Context): ToldPrice {
  const set = findSet(catalog, name)
  if (!set || priceCents === null) throw new Error('a read price names a set and has cents')
  return { set, region, cents: priceCents }
}

/** `/check`, and `/check?set=2-key&region=US-OK&price=390` */
export const checkRoute = (context: Context) =>
  new Hono<Env>().get('/check', async (c) => {
    const query = new URL(c.req.url).searchParams
    const { values, answer } = readDoubtAnswer(query, askedOf(formValues(query)))
    const site = siteOf(c, context)
    const base = { values, address: addressOf(values), errors: [], checked: null }
    // A link can bring the set and the region along; the price is what is asked.
    if (values.price === undefined || answer === 'change')
      return c.html(<CheckPage site={site} model={base} />)
    const refused = (errors: readonly FormError[]) =>
      c.html(<CheckPage site={site} model={{ ...base, errors }} />, 422)
    if (answer === 'one-piece') return refused(wholeSetAsked(values, context.catalog))
    const db = openForReading(c.env.DB)
    // A told price is read and held to the same limits as a reported one.
    const read = readSubmitForm(values, context.quoteBody, { ...context, today: todayOf(c.req.raw, context) })
    const doubted = answer === 'not-asked' ? await findDoubt(db, context, read) : null
    const form = { method: 'get', action: CHECK_PATH, section: 'check', values } as const
    if (doubted) return c.html(didYouMeanPage(c, context, doubted, form))
    if (!read.ok) return refused(inOwnWords(read.errors, values))
    const told = toldIn(read.report, context)
    const [judged, whom] = await Promise.all([
      judgeOnChart(db, context, told),
      readWhom(db, context, wantedPlace(told.region, context).place, told.set),
    ])
    const [comparison = null] = await comparisonFor(db, [judged.figures], context)
    const checked = { ...judged, cents: told.cents, comparison, whom }
    const address = { set: told.set.name, region: told.region, price: String(told.cents / 100) }
    return c.html(<CheckPage site={site} model={{ ...base, address, checked }} />)
  })
