import type { Context as HonoContext } from 'hono'
import type { Site } from '../../views/models.ts'
import { type Context, type Env, isDemo } from './env.ts'

/** What the pages of this request are drawn with. */
export function siteOf(
  c: Pick<HonoContext<Env>, 'env' | 'req'>,
  { catalog, places, assets, now }: Context,
): Site {
  return {
    catalog,
    places,
    assets,
    origin: new URL(c.req.url).origin,
    demo: isDemo(c.env),
    contact: c.env.CONTACT || null,
    thisYear: now().getUTCFullYear(),
  }
}
