import type { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import type { Env } from '../context/env.ts'

/**
 * Whether an app answers GET at a path. Its routes are looked up at the first question, when all are there.
 *
 * @returns a function from a path to whether some route is for it; the route may still find that there is nothing
 */
export function knownPaths(app: Hono<Env>): (path: string) => boolean {
  let router: TrieRouter<true> | null = null
  const routed = () => {
    const made = new TrieRouter<true>()
    for (const { method, path } of app.routes) if (method === 'GET') made.add(method, path, true)
    return made
  }
  return (path) => {
    router ??= routed()
    return router.match('GET', path)[0].length > 0
  }
}
