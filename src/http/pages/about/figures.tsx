import { Hono } from 'hono'
import { FiguresPage } from '../../../views/pages/about/figures-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'

/** `/figures`: how the figures are made. */
export const figuresRoute = (context: Context) =>
  new Hono<Env>().get('/figures', (c) => c.html(<FiguresPage site={siteOf(c, context)} />))
