import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { Env, Parts } from '../context/env.ts'

/** What the platform names a request by; anything else in that header is somebody's own text. */
const RAY = /^[0-9a-f]{16}(?:-[A-Z]{3})?$/

function outcomeOf(status: number): string {
  if (status < 400) return 'ok'
  return status < 500 ? 'refused' : 'failed'
}

/**
 * Writes one line a request. Of the address only the route's pattern is told: a path may hold a secret link,
 * and a query whatever was typed.
 */
export const requestLog = ({ now, log }: Pick<Parts, 'now' | 'log'>) =>
  createMiddleware<Env>(async (c, next) => {
    const began = now().getTime()
    await next()
    const verification = c.get('verification')
    const ray = c.req.header('CF-Ray') ?? ''
    log({
      event: 'request',
      method: c.req.method,
      route: matchedRoutes(c).find((route) => route.method !== 'ALL')?.path ?? null,
      status: c.res.status,
      ms: now().getTime() - began,
      outcome: c.get('outcome') ?? outcomeOf(c.res.status),
      ...(verification ? { verification } : {}),
      ...(RAY.test(ray) ? { ray } : {}),
    })
  })
