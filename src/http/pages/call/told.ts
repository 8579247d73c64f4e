import { Hono } from 'hono'
import { openForReading } from '../../../db/database.ts'
import { priceLine } from '../../../domain/advice/price-line.ts'
import { readSubmitForm } from '../../../input/submit-form.ts'
import type { Context, Env } from '../../context/env.ts'
import { todayOf } from '../../sender/today.ts'
import { findDoubt } from '../../use-cases/find-doubt.ts'
import { judgePrice } from '../../use-cases/judge-price.ts'
import { wantedPlace, wantedSet } from '../places/place.tsx'

/**
 * `/call/us-ok/2-key/told?price=390&region=US-TX`: what to know of a price while it is typed, in a line of plain
 * text. Nothing where it is no price yet, looks like a slip, or is another country's money.
 */
export const toldRoute = (context: Context) =>
  new Hono<Env>().get('/call/:place{[A-Za-z]{2}(?:-[A-Za-z]{2})?}/:set/told', async (c) => {
    const { code, place } = wantedPlace(c.req.param('place'), context)
    const set = wantedSet(c.req.param('set'), context)
    const { price = '', region = code } = c.req.query()
    const { catalog, places } = context
    if (places.country(region) !== place.country) return c.text('')
    const values = { set: [set.name], region: [code], price: [price] }
    const read = readSubmitForm(values, context.quoteBody, { ...context, today: todayOf(c.req.raw, context) })
    if (!read.ok || read.report.priceCents === null) return c.text('')
    const db = openForReading(c.env.DB)
    if ((await findDoubt(db, context, read)) !== null) return c.text('')
    const cents = read.report.priceCents
    const judged = await judgePrice(db, context, { set, region: code, cents })
    const advised = { places, words: catalog.words, thisYear: context.now().getUTCFullYear() }
    return c.text(priceLine({ ...judged, cents }, advised))
  })
