import type { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import type { Env } from '../context/env.ts'

/**
 * Which methods an app answers at a path: Hono itself says 404 to a wrong one.
 *
 * @returns a function from a path to its methods, HEAD included where GET is; empty for an unknown path
 */
export function methodsOf(app: Hono<Env>): (path: string) => readonly string[] {
  const router = new TrieRouter<string>()
  for (const { method, path } of app.routes) {
    if (method !== 'ALL') router.add('GET', path, method)
  }
  return (path) => {
    const methods = new Set(router.match('GET', path)[0].map(([method]) => method))
    return methods.has('GET') ? [...methods, 'HEAD'] : [...methods]
  }
}
