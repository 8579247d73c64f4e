import { Hono } from 'hono'
import * as v from 'valibot'
import { type Database, openForWriting } from '../../db/database.ts'
import { hasReplacedOne } from '../../db/list-quotes.ts'
import { priceCounts } from '../../db/price-counts.ts'
import type { Quote } from '../../domain/quote.ts'
import { type Before, receiptOf } from '../../domain/receipt.ts'
import type { SetFigures } from '../../domain/set-figures.ts'
import { type Standing, standing } from '../../domain/standing.ts'
import { firstYear, WINDOWS } from '../../domain/window.ts'
import { ReceiptPage } from '../../views/pages/receipt-page.tsx'
import type { Context, Env } from '../env.ts'
import { figuresAround, foundQuote } from '../read-quote.ts'
import { siteOf } from '../site.ts'

async function standingOf(
  db: Database,
  quote: Quote,
  shown: SetFigures,
  thisYear: number,
): Promise<Standing | null> {
  if (quote.status !== 'published' || quote.comparableCents === null) return null
  const from = firstYear(shown.window, thisYear)
  const year = Number(quote.quotedOn.slice(0, 4))
  if (year < from) return null
  const counts = await priceCounts(db, shown.area.code, quote.set, from)
  return standing({ cents: quote.comparableCents, year }, counts, shown.country.priceIndex)
}

const BEFORE = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z-]{2,40} (?:3y|6y|all) \d{1,9}$/),
  v.transform((text) => text.split(' ')),
)

/** What a receipt's address remembers of the figures before. */
export const beforeText = ({ area, window, quotes }: Before): string => `${area} ${window} ${quotes}`

function readBefore(text: string | undefined): Before | null {
  const [area = '', named, quotes] = v.is(BEFORE, text) ? v.parse(BEFORE, text) : []
  const window = WINDOWS.find((window) => window === named)
  return window ? { area, window, quotes: Number(quotes) } : null
}

/** `/quotes/<id>/receipt` */
export const receiptRoute = (context: Context) =>
  new Hono<Env>().get('/quotes/:id/receipt', async (c) => {
    const db = openForWriting(c.env.DB)
    const thisYear = context.now().getUTCFullYear()
    const quote = await foundQuote(db, c.req.param('id'))
    const figures = await figuresAround(db, quote, context)
    const receipt = receiptOf(
      {
        quote,
        alreadyThere: c.req.query('again') === '1',
        replacedOne: await hasReplacedOne(db, quote.id),
        before: readBefore(c.req.query('before')),
      },
      figures,
      thisYear,
    )
    const model = { quote, receipt, figures, standing: await standingOf(db, quote, figures, thisYear) }
    return c.html(<ReceiptPage site={siteOf(c, context)} model={model} />, 200, {
      'Cache-Control': 'no-store',
    })
  })
