import type { Context as HonoContext } from 'hono'
import type { Context, Env } from '../env.ts'

/** The site's name on its pictures; invented quotes are never without their mark. */
export const siteName = (c: HonoContext<Env>, { catalog }: Context): string =>
  c.env.DEMO === 'true' ? `${catalog.siteName} demo` : catalog.siteName
