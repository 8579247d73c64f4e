import { Hono } from 'hono'
import { openForReading } from '../../../db/database.ts'
import { formValues } from '../../../input/submit-form.ts'
import { callPath } from '../../../views/links.ts'
import { CallPage } from '../../../views/pages/call/call-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { readCallSheet } from '../../use-cases/read-call-sheet.ts'
import { comparisonFor, wantedPlace, wantedSet } from '../places/place.tsx'
import { properAddress } from '../proper-address.ts'

/** `/call/us-ok/2-key`, also with answers to start from: `?dealer=...&region=US-TX` */
export const callRoute = (context: Context) =>
  new Hono<Env>().get('/call/:place{[A-Za-z]{2}(?:-[A-Za-z]{2})?}/:set', async (c) => {
    const { code, place } = wantedPlace(c.req.param('place'), context)
    const set = wantedSet(c.req.param('set'), context)
    const moved = properAddress(c, callPath(code, set.name))
    if (moved) return moved
    const db = openForReading(c.env.DB)
    const sheet = await readCallSheet(db, context, { place, set })
    const [abroad = null] = await comparisonFor(db, [sheet.figures], context)
    const values = formValues(new URL(c.req.url).searchParams)
    return c.html(<CallPage site={siteOf(c, context)} model={{ ...sheet, comparison: abroad, values }} />)
  })
