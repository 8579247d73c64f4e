import { Hono } from 'hono'
import { openForReading } from '../../../db/database.ts'
import { readMonthlyCounts } from '../../../db/moderation/monthly.ts'
import { countHeld } from '../../../db/moderation/queue.ts'
import { MODERATION_PATH } from '../../../views/moderate-links.ts'
import { ModerationPage } from '../../../views/pages/about/moderation-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { marketsOf } from '../../moderate/read-cards.ts'

/** `/moderation`: what was held, removed and corrected, in numbers; as of the last hour. */
export const moderationRoute = (context: Context) =>
  new Hono<Env>().get(MODERATION_PATH, async (c) => {
    const db = openForReading(c.env.DB)
    const markets = marketsOf(context)
    const [months, held] = await Promise.all([
      readMonthlyCounts(db, markets, context.now()),
      countHeld(db, markets),
    ])
    return c.html(<ModerationPage site={siteOf(c, context)} model={{ months, held }} />, 200, {
      'Cache-Control': 'public, max-age=3600',
    })
  })
