import { Hono } from 'hono'
import { openForWriting } from '../../../db/database.ts'
import { findQuotes, findReplacing } from '../../../db/quotes/list-quotes.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { receiptOf } from '../../../domain/intake/receipt.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { SEVERAL_RECEIPT_PATH } from '../../../views/links.ts'
import type { SeveralReceiptLine } from '../../../views/models.ts'
import { SeveralReceiptPage } from '../../../views/pages/report/several-receipt-page.tsx'
import type { Bindings, Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { notFound } from '../../errors/not-found.ts'
import { keptPrivate } from '../../middleware/headers.ts'
import { isEditToken } from '../../sender/edit-token.ts'
import { type RememberedQuote, readSeveralRemembered } from '../../sender/receipt-address.ts'
import { figuresAround } from '../../use-cases/read-quote.ts'
import { offerOf } from './receipt.tsx'

interface Around {
  readonly figures: SetFigures
  readonly thisYear: number
  readonly replacing: ReadonlySet<string>
}

async function lineOf(
  env: Bindings,
  quote: Quote,
  { again, key }: RememberedQuote,
  { figures, thisYear, replacing }: Around,
): Promise<SeveralReceiptLine> {
  const isSender = await isEditToken(env, quote.id, key)
  const arrived = {
    quote,
    alreadyThere: again,
    replacedOne: replacing.has(quote.id),
    done: null,
    // What they changed is told of all together.
    before: null,
  }
  return {
    quote,
    receipt: receiptOf(arrived, figures, thisYear),
    edit: offerOf(isSender, Boolean(env.SIGNING_SECRET), { again, done: null, key }),
  }
}

/** `/report/several/receipt` */
export const severalReceiptRoute = (context: Context) =>
  new Hono<Env>().get(SEVERAL_RECEIPT_PATH, keptPrivate, async (c) => {
    const { before, quotes } = readSeveralRemembered(new URL(c.req.url).searchParams)
    if (quotes.length === 0) throw notFound('quote at this address')
    const db = openForWriting(c.env.DB)
    const ids = quotes.map(({ id }) => id)
    const found = new Map((await findQuotes(db, ids)).map((quote) => [quote.id, quote]))
    const [first] = ids.flatMap((id) => found.get(id) ?? [])
    if (!first) throw notFound('quote at this address')
    const around = {
      figures: await figuresAround(db, first, context),
      thisYear: context.now().getUTCFullYear(),
      replacing: await findReplacing(db, ids),
    }
    // The form is about one set and place, so is its receipt.
    const own = quotes.flatMap((remembered) => {
      const quote = found.get(remembered.id)
      return quote?.set === first.set && quote.region === first.region ? [{ quote, remembered }] : []
    })
    const lines = await Promise.all(
      own.map(({ quote, remembered }) => lineOf(c.env, quote, remembered, around)),
    )
    const model = { lines, figures: around.figures, before }
    return c.html(<SeveralReceiptPage site={siteOf(c, context)} model={model} />)
  })
