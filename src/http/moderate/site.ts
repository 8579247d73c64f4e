import type { Context as HonoContext } from 'hono'
import type { ModeratorSite } from '../../views/moderate-models.ts'
import type { Context } from '../context/env.ts'
import { siteOf } from '../context/site.ts'
import type { ModeratorEnv } from './access.ts'

/** What the pages for moderators are drawn with. */
export const moderatorSiteOf = (c: HonoContext<ModeratorEnv>, context: Context): ModeratorSite => ({
  ...siteOf(c, context),
  moderator: c.get('moderator'),
})
