import { Hono, type Context as HonoContext } from 'hono'
import { WithdrawPage } from '../../../views/pages/report/withdraw-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { notFound } from '../../errors/not-found.ts'
import { keptPrivate } from '../../middleware/headers.ts'
import { formOnly } from '../../middleware/media-type.ts'
import { editable } from '../../sender/edit-token.ts'
import { receiptAddress } from '../../sender/receipt-address.ts'
import { sentForm } from '../../sender/sent-form.ts'
import { withdrawQuote } from '../../use-cases/change-quote.ts'
import { REFUSALS } from './edit.tsx'

const CHANGED = 'This quote was changed in the meantime. Look at what it says now.'

/** Asks once more; of a quote that is off already it says so. */
async function ask(c: HonoContext<Env>, context: Context, id: string, key: string, notice: string | null) {
  const { quote } = (await editable(c.env, id, key, REFUSALS)).current
  if (quote.status === 'removed') return c.redirect(receiptAddress(id, { done: 'withdrawn', key }), 303)
  const country = context.places.country(quote.region)
  if (!country) throw notFound('quote at this address')
  const model = { quote, country, key, notice }
  return c.html(<WithdrawPage site={siteOf(c, context)} model={model} />, notice === null ? 200 : 409)
}

/** `/quotes/<id>/withdraw` */
export const withdrawRoutes = (context: Context) =>
  new Hono<Env>()
    .use('/quotes/:id/withdraw', keptPrivate)
    .get('/quotes/:id/withdraw', (c) => ask(c, context, c.req.param('id'), c.req.query('key') ?? '', null))
    .post('/quotes/:id/withdraw', formOnly, async (c) => {
      const id = c.req.param('id')
      const key = (await sentForm(c.req.raw)).get('key') ?? ''
      const { outcome } = await withdrawQuote(await editable(c.env, id, key, REFUSALS), context)
      if (outcome === 'outdated') return ask(c, context, id, key, CHANGED)
      return c.redirect(receiptAddress(id, { done: 'withdrawn', key }), 303)
    })
