import { Hono } from 'hono'
import { type Database, openForWriting } from '../../../db/database.ts'
import { priceCounts } from '../../../db/figures/price-counts.ts'
import { findReplacing } from '../../../db/quotes/list-quotes.ts'
import { type PriceRank, priceRank } from '../../../domain/figures/price-rank.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { firstYear } from '../../../domain/figures/window.ts'
import { receiptOf } from '../../../domain/intake/receipt.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { yearOf } from '../../../domain/text/day-text.ts'
import type { EditOffer } from '../../../views/models.ts'
import { ReceiptPage } from '../../../views/pages/report/receipt-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { keptPrivate } from '../../middleware/headers.ts'
import { isEditToken } from '../../sender/edit-token.ts'
import { type Remembered, readRemembered } from '../../sender/receipt-address.ts'
import { figuresAround, foundQuote } from '../../use-cases/read-quote.ts'

async function priceRankOf(
  db: Database,
  quote: Quote,
  shown: SetFigures,
  thisYear: number,
): Promise<PriceRank | null> {
  if (quote.status !== 'published' || quote.comparableCents === null) return null
  const from = firstYear(shown.window, thisYear)
  const year = yearOf(quote.quotedOn)
  if (year < from) return null
  const counts = await priceCounts(db, shown.area.code, quote.set, from)
  const index = shown.window === '3y' ? null : shown.country.priceIndex
  return priceRank({ cents: quote.comparableCents, year }, counts, index)
}

/** What to say of the edit link to whoever opens the receipt. */
export function offerOf(
  isSender: boolean,
  hasSecret: boolean,
  { again, done, key }: Pick<Remembered, 'again' | 'done' | 'key'>,
): EditOffer {
  if (!hasSecret) return { kind: 'none' }
  if (isSender && key) return { kind: done ? 'known' : 'link', key }
  return { kind: again ? 'given-before' : 'not-shown' }
}

/** `/quotes/<id>/receipt` */
export const receiptRoute = (context: Context) =>
  new Hono<Env>().get('/quotes/:id/receipt', keptPrivate, async (c) => {
    const id = c.req.param('id')
    const db = openForWriting(c.env.DB)
    const thisYear = context.now().getUTCFullYear()
    const remembered = readRemembered((name) => c.req.query(name))
    const isSender = await isEditToken(c.env, id, remembered.key)
    const quote = await foundQuote(db, id)
    const figures = await figuresAround(db, quote, context)
    const arrived = {
      quote,
      alreadyThere: remembered.again,
      replacedOne: (await findReplacing(db, [id])).has(id),
      done: isSender ? remembered.done : null,
      before: remembered.before,
    }
    const model = {
      quote,
      receipt: receiptOf(arrived, figures, thisYear),
      edit: offerOf(isSender, Boolean(c.env.SIGNING_SECRET), remembered),
      figures,
      priceRank: await priceRankOf(db, quote, figures, thisYear),
    }
    return c.html(<ReceiptPage site={siteOf(c, context)} model={model} />)
  })
