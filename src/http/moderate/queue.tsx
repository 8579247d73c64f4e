import { Hono, type Context as HonoContext } from 'hono'
import { type Database, openForWriting } from '../../db/database.ts'
import { lastArrivals } from '../../db/moderation/markets.ts'
import { countHeld, type Queue, readQueue } from '../../db/moderation/queue.ts'
import { moderateQuotes } from '../../db/moderation/quotes.ts'
import { waitingRemarks } from '../../db/moderation/remarks.ts'
import { marketMayHaveMoved, supplyMayHaveEnded } from '../../domain/moderation/alarm.ts'
import { isWaiting, newestFirst } from '../../domain/moderation/moderation.ts'
import { readBack, readDecision, readNumber } from '../../input/decision.ts'
import { DECIDE_PATH, QUEUE_PATH } from '../../views/moderate-links.ts'
import type { CardGroup } from '../../views/moderate-models.ts'
import { QueuePage } from '../../views/pages/moderate/queue-page.tsx'
import type { Context } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { formOnly } from '../middleware/media-type.ts'
import { sentForm } from '../sender/sent-form.ts'
import type { ModeratorEnv } from './access.ts'
import { doAs, justDone } from './actions.ts'
import { marketsOf, readCards } from './read-cards.ts'
import { moderatorSiteOf } from './site.ts'

const SENDERS_SHOWN = 10
const REMARKS_SHOWN = 20

async function groupsOf(db: Database, context: Context, { groups }: Queue): Promise<CardGroup[]> {
  const cards = await readCards(db, context, groups.flatMap(({ quotes }) => quotes).filter(isWaiting))
  const cardOf = new Map(cards.map((card) => [card.quote.id, card]))
  return groups.map(({ sender, network, quotes }) => {
    const ordered = newestFirst(quotes)
    return {
      sender,
      network,
      waiting: ordered.flatMap(({ quote }) => cardOf.get(quote.id) ?? []),
      others: ordered.filter((one) => !isWaiting(one)),
    }
  })
}

async function queuePage(c: HonoContext<ModeratorEnv>, context: Context) {
  // What was just decided must be seen to be so: the primary is asked.
  const db = openForWriting(c.env.DB)
  const markets = marketsOf(context)
  const page = Math.max(1, readNumber(c.req.query('page')) ?? 1)
  const [queue, held, arrivals, remarks, done] = await Promise.all([
    readQueue(db, markets, { skip: (page - 1) * SENDERS_SHOWN, limit: SENDERS_SHOWN }),
    countHeld(db, markets),
    lastArrivals(db, markets),
    waitingRemarks(db, REMARKS_SHOWN),
    justDone(c, db),
  ])
  const model = {
    groups: await groupsOf(db, context, queue),
    held,
    remarks,
    page,
    more: queue.more,
    moved: arrivals.filter(({ arrivals }) => marketMayHaveMoved(arrivals)).map(({ market }) => market),
    ended: arrivals.filter(({ arrivals }) => supplyMayHaveEnded(arrivals)).map(({ market }) => market),
    justDone: done,
  }
  return c.html(<QueuePage site={moderatorSiteOf(c, context)} model={model} />)
}

/** `/moderate`, and what is decided there */
export const queueRoutes = (context: Context) =>
  new Hono<ModeratorEnv>()
    .get(QUEUE_PATH, (c) => queuePage(c, context))
    .post(DECIDE_PATH, formOnly, async (c) => {
      const sent = await sentForm(c.req.raw)
      const decision = readDecision(sent)
      if (!decision)
        throw new RequestProblem(422, 'This is no decision about a quote. Go back and try again.')
      const { action, chosen } = decision
      return doAs(c, context, { back: readBack(sent.get('back')), asked: chosen.length }, (db, by) =>
        moderateQuotes(db, context, by, action, chosen),
      )
    })
