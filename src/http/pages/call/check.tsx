import { Hono } from 'hono'
import { openForReading } from '../../../db/database.ts'
import { findSet } from '../../../domain/part/catalog.ts'
import { type FormValues, formValues, readSubmitForm } from '../../../input/submit-form.ts'
import type { CheckAddress } from '../../../views/links.ts'
import { CheckPage } from '../../../views/pages/call/check-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { todayOf } from '../../sender/today.ts'
import { judgePrice } from '../../use-cases/judge-price.ts'

/** What this form asks; whatever else an address brings along is not looked at. */
const ASKED = ['set', 'region', 'price'] as const

const askedOf = (values: FormValues): FormValues =>
  Object.fromEntries(ASKED.flatMap((name) => (values[name] ? [[name, values[name].slice(0, 1)]] : [])))

function addressOf(values: FormValues): CheckAddress {
  return Object.fromEntries(ASKED.flatMap((name) => (values[name]?.[0] ? [[name, values[name][0]]] : [])))
}

/** A told price is read and held to the same limits as a reported one. */
function readPriceOf(values: FormValues, request: Request, context: Context) {
  const read = readSubmitForm(values, context.quoteBody, { ...context, today: todayOf(request, context) })
  if (!read.ok) {
    const isMissing = (values.price?.[0] ?? '').trim() === ''
    return {
      errors: read.errors.map((error) =>
        error.field === 'price' && isMissing
          ? { ...error, message: 'Enter the price they told you.' }
          : error,
      ),
    }
  }
  const set = findSet(context.catalog, read.report.set)
  if (!set || read.report.priceCents === null) throw new Error('a read price names a set and has cents')
  return { told: { set, region: read.report.region, cents: read.report.priceCents } }
}

/** `/check`, and `/check?set=2-key&region=US-OK&price=390` */
export const checkRoute = (context: Context) =>
  new Hono<Env>().get('/check', async (c) => {
    const values = askedOf(formValues(new URL(c.req.url).searchParams))
    const site = siteOf(c, context)
    const base = { values, address: addressOf(values), errors: [], checked: null }
    // A link can bring the set and the region along; the price is what is asked.
    if (values.price === undefined) return c.html(<CheckPage site={site} model={base} />)
    const { told, errors } = readPriceOf(values, c.req.raw, context)
    if (!told) return c.html(<CheckPage site={site} model={{ ...base, errors }} />, 422)
    const judged = await judgePrice(openForReading(c.env.DB), context, told)
    const checked = { ...judged, cents: told.cents }
    const address = { set: told.set.name, region: told.region, price: String(told.cents / 100) }
    return c.html(<CheckPage site={site} model={{ ...base, address, checked }} />)
  })
