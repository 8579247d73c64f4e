import { Hono } from 'hono'
import { regionAt } from '../../../domain/places/region-at.ts'
import type { Context, Env } from '../../context/env.ts'

/** `GET /near-you`: the region that the visitor is in, as far as the platform knows; kept nowhere. */
export const nearYouRoute = ({ places }: Context) =>
  new Hono<Env>().get('/near-you', (c) => {
    const { country, regionCode } = c.req.raw.cf ?? {}
    const region = regionAt(places, country, regionCode)
    const { code, slug, name } = region ?? {}
    return c.json({ region: region ? { code, slug, name } : null }, 200, { 'Cache-Control': 'no-store' })
  })
