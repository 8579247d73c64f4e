import { Hono, type Context as HonoContext } from 'hono'
import * as v from 'valibot'
import { openForReading } from '../../../db/database.ts'
import { flagBody } from '../../../input/flag-body.ts'
import { quotePath } from '../../../views/links.ts'
import type { FlagNotice } from '../../../views/models.ts'
import { QuotePage } from '../../../views/pages/quotes/quote-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { RequestProblem } from '../../errors/problem.ts'
import { formOnly } from '../../middleware/media-type.ts'
import { sentForm } from '../../sender/sent-form.ts'
import { placeFlag } from '../../use-cases/flag.ts'
import { figuresAround, foundQuote } from '../../use-cases/read-quote.ts'

async function quotePage(c: HonoContext<Env>, context: Context, id: string, flag: FlagNotice | null) {
  const db = openForReading(c.env.DB)
  const quote = await foundQuote(db, id)
  const figures = await figuresAround(db, quote, context)
  return <QuotePage site={siteOf(c, context)} model={{ quote, figures, flag }} />
}

/** What the address after a flag says. */
const ANSWERS = ['placed', 'repeated'] as const

const answerPath = (id: string, answer: (typeof ANSWERS)[number]) => `${quotePath(id)}?flag=${answer}`

/** `/quotes/<id>`, and the flags that it takes */
export const quoteRoutes = (context: Context) =>
  new Hono<Env>()
    .get('/quotes/:id', async (c) => {
      const flag = ANSWERS.find((answer) => answer === c.req.query('flag')) ?? null
      return c.html(await quotePage(c, context, c.req.param('id'), flag))
    })
    .post('/quotes/:id/flags', formOnly, async (c) => {
      const id = c.req.param('id')
      const chosen = v.safeParse(flagBody, { reason: (await sentForm(c.req.raw)).get('reason') })
      if (!chosen.success) return c.html(await quotePage(c, context, id, 'no-reason'), 422)
      try {
        const { outcome } = await placeFlag(c.env, context, c.req.raw, id, chosen.output.reason)
        return c.redirect(answerPath(id, outcome === 'flagged' ? 'placed' : 'repeated'), 303)
      } catch (error) {
        if (!(error instanceof RequestProblem && error.status === 429)) throw error
        return c.html(await quotePage(c, context, id, 'too-many'), 429, error.headers)
      }
    })
