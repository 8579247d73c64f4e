import type { Context as HonoContext } from 'hono'
import type { InferOutput } from 'valibot'
import type { Stored } from '../../db/quotes/store-quote.ts'
import { capText } from '../../domain/intake/cap-text.ts'
import { DAILY_CAPS } from '../../domain/intake/daily-caps.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { editPath } from '../../views/links.ts'
import type { Context, Env } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { senderTokenOf } from '../sender/edit-token.ts'
import { quoteJson } from './quote-json.ts'
import type { postedSchema } from './schemas.ts'

/** What a sender is told whose quotes are not taken any more today. */
export const TOO_MANY = `${capText(DAILY_CAPS.received, 'quotes')}: try again tomorrow.`

/** What came under a key that another request had. */
export const keyReusedProblem = (what: string): RequestProblem =>
  new RequestProblem(422, `This Idempotency-Key came with another ${what} before: use a new one.`, {
    errors: [{ parameter: 'Idempotency-Key', detail: `Use a new key for a new ${what}.` }],
  })

type StoredQuote = Extract<Stored, { readonly quote: unknown }>

/**
 * A stored quote with what its sender gets. Of a quote that nobody sees a sender learns no other words than
 * what was sent: a neighbour on the same network may have written them.
 */
export async function postedJson<P extends string>(
  c: HonoContext<Env, P>,
  { catalog, places }: Context,
  stored: StoredQuote,
  report: QuoteReport,
): Promise<InferOutput<typeof postedSchema>> {
  const { outcome, quote: kept } = stored
  const shown = outcome === 'already-there' && kept.status === 'held' ? { ...kept, ...report } : kept
  const quote = quoteJson(shown, catalog, places)
  const editToken = await senderTokenOf(c.env, stored)
  const editUrl = editToken && new URL(editPath(quote.id, editToken), c.req.url).href
  return { quote, editToken, editUrl }
}
