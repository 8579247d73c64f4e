import { Hono } from 'hono'
import { placePath } from '../../../views/links.ts'
import type { Context, Env } from '../../context/env.ts'

/** `GET /regions?region=US-OK`: where the region chooser leads without a script. */
export const chosenRegionRoute = ({ places }: Context) =>
  new Hono<Env>().get('/regions', (c) => {
    const code = (c.req.query('region') ?? '').toUpperCase()
    const known = places.areasOf(code).length > 0
    return c.redirect(known ? placePath(code, places) : '/', 303)
  })
