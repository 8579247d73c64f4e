import type { createApp } from '../../../src/http/app.ts'
import { LEAST } from './quotes.ts'
import type { TestSite } from './site.ts'

/** A request that a route answers, once the launch quotes are there. */
export interface Example {
  readonly send: (fairkey: TestSite, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** Whether the route has something to say without the database. */
  readonly needsDatabase: boolean
}

const reads = (path: string, needsDatabase = true): Example => ({
  send: ({ get }, headers = {}) => get(path, { headers }),
  needsDatabase,
})

/** Every route of the site, by its method and pattern. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  'GET /': reads('/'),
  'GET /.well-known/security.txt': reads('/.well-known/security.txt', false),
  'GET /:place': reads('/us-ok'),
  'GET /:place/:set': reads('/us-ok/2-key'),
  'GET /api/v1/dealers': reads('/api/v1/dealers?region=US-OK'),
  'GET /api/v1/openapi.json': reads('/api/v1/openapi.json', false),
  'GET /api/v1/prices': reads('/api/v1/prices'),
  'GET /api/v1/quotes': reads('/api/v1/quotes'),
  'GET /api/v1/quotes/:id': reads('/api/v1/quotes/thread-1'),
  'GET /api/v1/regions': reads('/api/v1/regions', false),
  'GET /api/v1/verdict': reads('/api/v1/verdict?set=2-key&region=US-OK&priceCents=41000'),
  'GET /call/:place/:set': reads('/call/us-ok/2-key'),
  'GET /check': reads('/check?set=2-key&region=US-OK&price=410'),
  'GET /dealers': reads('/dealers'),
  'GET /dealers/:region': reads('/dealers/us-ok'),
  'GET /dealers/:region/:dealer': reads('/dealers/us-ok/nobody'),
  'GET /a/:name': reads('/a/site-OLD1.css', false),
  'GET /embed/*': reads('/embed/', false),
  'GET /embed/:place/:set': reads('/embed/us-ok/2'),
  'GET /figures': reads('/figures', false),
  'GET /guide': reads('/guide', false),
  'GET /healthz': reads('/healthz'),
  'GET /near-you': reads('/near-you', false),
  'GET /og/*': reads('/og/us-ok/2-key.png'),
  'GET /quotes/:id': reads('/quotes/thread-1'),
  'GET /quotes/:id/receipt': reads('/quotes/thread-1/receipt'),
  'GET /privacy': reads('/privacy', false),
  'GET /regions': reads('/regions?region=US-OK', false),
  'GET /w/*': reads('/w/us-ok/2.png'),
  'GET /widgets': reads('/widgets', false),
  'GET /submit': reads('/submit?region=US-OK', false),
  'POST /api/v1/quotes': {
    send: ({ postQuote }, headers) => postQuote(LEAST, headers),
    needsDatabase: true,
  },
  'POST /submit': {
    send: ({ postForm }, headers) => postForm({ set: '2-key', region: 'US-OK', price: '390' }, headers),
    needsDatabase: true,
  },
}

/** The routes of an app as EXAMPLES names them, each once. */
export function routesOf({ routes }: ReturnType<typeof createApp>): string[] {
  const named = routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/(:\w+)\{[^/]*\}/g, '$1')}`)
  return [...new Set(named)]
}

export const WRITING = Object.entries(EXAMPLES).filter(([route]) => !route.startsWith('GET '))
export const READING = Object.entries(EXAMPLES).filter(([route]) => route.startsWith('GET '))
