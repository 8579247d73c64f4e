import { Hono } from 'hono'
import { openForReading } from '../../../db/database.ts'
import { priceLine } from '../../../domain/advice/price-line.ts'
import type { CatalogWords } from '../../../domain/part/catalog.ts'
import { comparablePrice } from '../../../domain/quotes/comparable-price.ts'
import type { QuoteReport } from '../../../domain/quotes/quote.ts'
import { readSubmitForm } from '../../../input/submit-form.ts'
import type { Context, Env } from '../../context/env.ts'
import { todayOf } from '../../sender/today.ts'
import { findDoubt } from '../../use-cases/find-doubt.ts'
import { judgePrice } from '../../use-cases/judge-price.ts'
import { wantedPlace, wantedSet } from '../places/place.tsx'

/** What of the work on the pieces the judged price holds; '' where nothing was said of it. */
function workIn({ cutting, cuttingCents }: QuoteReport, { work }: CatalogWords): string {
  if (cutting === 'unknown') return ''
  return cutting === 'included' || cuttingCents !== null ? `with ${work}` : `without ${work}`
}

/**
 * `/call/us-ok/2-key/told?price=390&region=US-TX`: what to know of a price while it is typed, in a line of plain
 * text; with the price of cutting where that comes on top. Nothing where it is no price yet, looks like a slip, or is another country's money.
 */
export const toldRoute = (context: Context) =>
  new Hono<Env>().get('/call/:place{[A-Za-z]{2}(?:-[A-Za-z]{2})?}/:set/told', async (c) => {
    const { code, place } = wantedPlace(c.req.param('place'), context)
    const set = wantedSet(c.req.param('set'), context)
    const { price = '', region = code, cutting = '', cuttingPrice = '' } = c.req.query()
    const { catalog, places } = context
    if (places.country(region) !== place.country) return c.text('')
    const values = {
      set: [set.name],
      region: [code],
      price: [price],
      cutting: [cutting],
      cuttingPrice: [cuttingPrice],
    }
    const read = readSubmitForm(values, context.quoteBody, { ...context, today: todayOf(c.req.raw, context) })
    const cents = read.ok ? comparablePrice(read.report) : null
    if (!read.ok || cents === null) return c.text('')
    const db = openForReading(c.env.DB)
    if ((await findDoubt(db, context, read)) !== null) return c.text('')
    const judged = await judgePrice(db, context, { set, region: code, cents })
    const advised = { places, words: catalog.words, thisYear: context.now().getUTCFullYear() }
    return c.text(priceLine({ ...judged, cents, work: workIn(read.report, catalog.words) }, advised))
  })
