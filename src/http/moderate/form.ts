import type { Context as HonoContext } from 'hono'
import type { Env } from '../env.ts'

/** The fields of a form that was sent. Not text(): the platform warns in the log that a form is none. */
export const readForm = async <E extends Env>(c: HonoContext<E>): Promise<URLSearchParams> =>
  new URLSearchParams(new TextDecoder().decode(await c.req.arrayBuffer()))
