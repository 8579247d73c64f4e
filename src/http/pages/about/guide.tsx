import { Hono } from 'hono'
import { GuidePage } from '../../../views/pages/about/guide-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'

/** `/guide`: does it fit, what to check first, other ways, and fitting it. */
export const guideRoute = (context: Context) =>
  new Hono<Env>().get('/guide', (c) => c.html(<GuidePage site={siteOf(c, context)} />))
