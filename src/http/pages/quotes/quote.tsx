import { Hono, type Context as HonoContext } from 'hono'
import { openForReading } from '../../../db/database.ts'
import { FLAG_REASONS } from '../../../domain/quotes/flag.ts'
import { readTold, toldValues } from '../../../input/flag-body.ts'
import { quotePath } from '../../../views/links.ts'
import type { Told } from '../../../views/models.ts'
import { QuotePage } from '../../../views/pages/quotes/quote-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { formOnly } from '../../middleware/media-type.ts'
import { sentForm } from '../../sender/sent-form.ts'
import { placeFlag } from '../../use-cases/flag.ts'
import { figuresAround, foundQuote } from '../../use-cases/read-quote.ts'
import { tell, toldBefore } from '../told.ts'

async function quotePage(c: HonoContext<Env>, context: Context, id: string, told: Told | null) {
  const db = openForReading(c.env.DB)
  const quote = await foundQuote(db, id)
  const figures = await figuresAround(db, quote, context)
  return <QuotePage site={siteOf(c, context)} model={{ quote, figures, told }} />
}

/** `/quotes/<id>`, and the flags that it takes */
export const quoteRoutes = (context: Context) =>
  new Hono<Env>()
    .get('/quotes/:id', async (c) =>
      c.html(await quotePage(c, context, c.req.param('id'), toldBefore(c.req.query('flag')))),
    )
    .post('/quotes/:id/flags', formOnly, async (c) => {
      const id = c.req.param('id')
      const values = toldValues(await sentForm(c.req.raw))
      const read = readTold(values, FLAG_REASONS, context.catalog, false)
      const told = await tell(values, read, async (what) => {
        const { outcome } = await placeFlag(c.env, context, c.req.raw, id, what)
        return outcome === 'flagged' ? 'placed' : 'repeated'
      })
      if (typeof told === 'string') return c.redirect(`${quotePath(id)}?flag=${told}`, 303)
      return c.html(await quotePage(c, context, id, told), told.status, told.headers)
    })
