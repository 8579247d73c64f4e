import { Hono, type Context as HonoContext } from 'hono'
import { openForWriting } from '../../db/database.ts'
import { readLog } from '../../db/moderation/log.ts'
import { findModerated } from '../../db/moderation/queue.ts'
import { correctQuote } from '../../db/moderation/quotes.ts'
import { readNumber } from '../../input/decision.ts'
import { filledForm } from '../../input/filled-form.ts'
import { type FormError, type FormValues, formValues, readSubmitForm } from '../../input/submit-form.ts'
import { DECIDE_PATH, FIND_PATH, moderateQuotePath } from '../../views/moderate-links.ts'
import { ModerateQuotePage } from '../../views/pages/moderate/quote-page.tsx'
import type { Context } from '../context/env.ts'
import { notFound } from '../errors/not-found.ts'
import { formOnly } from '../middleware/media-type.ts'
import { sentForm } from '../sender/sent-form.ts'
import { lastDayOf } from '../sender/today.ts'
import type { ModeratorEnv } from './access.ts'
import { doAs, justDone } from './actions.ts'
import { readCards } from './read-cards.ts'
import { moderatorSiteOf } from './site.ts'

const ENTRIES_SHOWN = 50

interface Typed {
  readonly values: FormValues
  readonly errors: readonly FormError[]
}

/** One quote with all that can be done to it; with what was typed, where that cannot be taken. */
async function quotePage(c: HonoContext<ModeratorEnv>, context: Context, id: string, typed?: Typed) {
  const db = openForWriting(c.env.DB)
  const found = await findModerated(db, id)
  if (!found) throw notFound('quote with this id')
  const [[card], log, done] = await Promise.all([
    readCards(db, context, [found]),
    readLog(db, { before: null, subject: id, limit: ENTRIES_SHOWN }),
    justDone(c, db),
  ])
  const model = {
    card: card ?? { ...found, surroundings: null },
    values: typed?.values ?? filledForm(found.quote),
    errors: typed?.errors ?? [],
    today: lastDayOf(found.quote, c.req.raw, context),
    entries: log.entries,
    justDone: done,
  }
  return c.html(<ModerateQuotePage site={moderatorSiteOf(c, context)} model={model} />, typed ? 422 : 200)
}

/** The id in what was typed: itself, or the end of a quote's address. */
const idIn = (typed: string) =>
  /([0-9a-z-]{1,40})(?:\/receipt)?\/?$/.exec(typed.trim().split('?')[0] ?? '')?.[1] ?? 'none'

/** `/moderate/quotes/<id>`: one quote, and correcting it */
export const moderatedQuoteRoutes = (context: Context) =>
  new Hono<ModeratorEnv>()
    .get(FIND_PATH, (c) => c.redirect(moderateQuotePath(idIn(c.req.query('quote') ?? '')), 303))
    .get(`${DECIDE_PATH}/:id`, (c) => quotePage(c, context, c.req.param('id')))
    .post(`${DECIDE_PATH}/:id`, formOnly, async (c) => {
      const id = c.req.param('id')
      const sent = await sentForm(c.req.raw)
      const values = formValues(sent)
      const version = readNumber(sent.get('version')) ?? 0
      const found = await findModerated(openForWriting(c.env.DB), id)
      if (!found) throw notFound('quote with this id')
      const today = lastDayOf(found.quote, c.req.raw, context)
      const read = readSubmitForm(values, context.quoteBody, { ...context, today })
      if (!read.ok) return quotePage(c, context, id, { values, errors: read.errors })
      return doAs(c, context, { back: moderateQuotePath(id), asked: 1 }, (db, by) =>
        correctQuote(db, context, by, { id, version }, read.report),
      )
    })
