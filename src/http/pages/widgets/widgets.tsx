import { Hono } from 'hono'
import { readWidgetChoice } from '../../../input/widget-choice.ts'
import { WidgetsPage } from '../../../views/pages/widgets/widgets-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'

/** `/widgets`, and `/widgets?forum=phpbb&region=US-OK&set=2&size=card&theme=light` */
export const widgetsRoute = (context: Context) =>
  new Hono<Env>().get('/widgets', (c) => {
    const choice = readWidgetChoice(new URL(c.req.url).searchParams, context.catalog, context.places)
    return c.html(<WidgetsPage site={siteOf(c, context)} choice={choice} />)
  })
