import { Hono } from 'hono'
import { PrivacyPage } from '../../../views/pages/about/privacy-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'

/** `/privacy`: what is kept, for how long and why. */
export const privacyRoute = (context: Context) =>
  new Hono<Env>().get('/privacy', (c) =>
    c.html(<PrivacyPage site={siteOf(c, context)} asksTurnstile={context.turnstile(c.env) !== null} />),
  )
