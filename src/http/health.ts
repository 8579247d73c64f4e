import { Hono } from 'hono'
import { openForReading } from '../db/database.ts'
import { ping } from '../db/ping.ts'
import type { Env } from './context/env.ts'

/** `GET /healthz`: fine if every table of the database answers. */
export const healthRoute = () =>
  new Hono<Env>().get('/healthz', async (c) => {
    await ping(openForReading(c.env.DB))
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' })
  })
