import { Hono } from 'hono'
import { type Database, openForWriting } from '../../db/database.ts'
import { hasReplacedOne } from '../../db/list-quotes.ts'
import { priceCounts } from '../../db/price-counts.ts'
import { yearOf } from '../../domain/day-text.ts'
import type { Quote } from '../../domain/quote.ts'
import { receiptOf } from '../../domain/receipt.ts'
import type { SetFigures } from '../../domain/set-figures.ts'
import { type Standing, standing } from '../../domain/standing.ts'
import { firstYear } from '../../domain/window.ts'
import type { EditOffer } from '../../views/models.ts'
import { ReceiptPage } from '../../views/pages/receipt-page.tsx'
import { isEditToken } from '../edit-token.ts'
import type { Context, Env } from '../env.ts'
import { keptPrivate } from '../middleware/headers.ts'
import { figuresAround, foundQuote } from '../read-quote.ts'
import { type Remembered, readRemembered } from '../receipt-address.ts'
import { siteOf } from '../site.ts'

async function standingOf(
  db: Database,
  quote: Quote,
  shown: SetFigures,
  thisYear: number,
): Promise<Standing | null> {
  if (quote.status !== 'published' || quote.comparableCents === null) return null
  const from = firstYear(shown.window, thisYear)
  const year = yearOf(quote.quotedOn)
  if (year < from) return null
  const counts = await priceCounts(db, shown.area.code, quote.set, from)
  return standing({ cents: quote.comparableCents, year }, counts, shown.country.priceIndex)
}

/** What to say of the edit link to whoever opens the receipt. */
function offerOf(isSender: boolean, hasSecret: boolean, { again, done, key }: Remembered): EditOffer {
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
      replacedOne: await hasReplacedOne(db, id),
      done: isSender ? remembered.done : null,
      before: remembered.before,
    }
    const model = {
      quote,
      receipt: receiptOf(arrived, figures, thisYear),
      edit: offerOf(isSender, Boolean(c.env.SIGNING_SECRET), remembered),
      figures,
      standing: await standingOf(db, quote, figures, thisYear),
    }
    return c.html(<ReceiptPage site={siteOf(c, context)} model={model} />)
  })
