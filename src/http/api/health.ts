import { Hono } from 'hono'
import { openForReading } from '../../db/database.ts'
import { ping } from '../../db/ping.ts'
import type { Env } from '../env.ts'
import { described } from './describe.ts'
import { healthSchema } from './schemas.ts'

/** `GET /healthz`: fine if the database answers. */
export const healthRoute = () =>
  new Hono<Env>().get(
    '/healthz',
    described({
      operationId: 'getHealth',
      summary: 'Whether the site and its database work',
      answer: 'Both do.',
      schema: healthSchema,
      problems: [503],
    }),
    async (c) => {
      await ping(openForReading(c.env.DB))
      return c.json({ status: 'ok' } as const, 200, { 'Cache-Control': 'no-store' })
    },
  )
