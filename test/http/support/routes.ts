import { env } from 'cloudflare:workers'
import { openForWriting } from '../../../src/db/database.ts'
import { storeSession } from '../../../src/db/senders/sessions.ts'
import type { createApp } from '../../../src/http/app.ts'
import { sessionOf } from '../../../src/http/moderate/session.ts'
import { sign } from '../../../src/http/sender/signed.ts'
import { LEAST } from './quotes.ts'
import { SECRET, type TestSite } from './site.ts'

type Headers = Readonly<Record<string, string>>

/** A request that a route answers, once the launch quotes are there. */
export interface Example {
  readonly send: (fairkey: TestSite, headers?: Headers) => Promise<Response>
  /** Whether the route has something to say without the database. */
  readonly needsDatabase: boolean
}

const reads = (path: string, needsDatabase = true): Example => ({
  send: ({ get }, headers = {}) => get(path, { headers }),
  needsDatabase,
})

/** What opens the first launch quote to its sender. */
const KEY = await sign(SECRET, 'edit', 'thread-1')

const writes = (send: Example['send']): Example => ({ send, needsDatabase: true })

/** The first launch quote as its form is filled in, with another answer. */
const CHANGED = {
  key: KEY,
  version: '1',
  set: '2-key',
  kind: 'quoted',
  price: '475',
  region: 'US',
  day: 'other',
  quotedOn: '2011-09-14',
  cutting: 'unknown',
  ships: 'yes',
}

/** What an owner found; another catalogue knows no such model. */
const FOUND = { model: 'sc-400', year: '1994', found: 'yes' }

/** Who moderates the site that examples are sent to. */
const ANN = { name: 'ann', secret: 'first-secret-of-ann' }
export const MODERATED = { MODERATORS: `${ANN.name}:${ANN.secret}` }
const TOKEN = '5e'.repeat(32)
const COOKIE = `__Host-moderator=${TOKEN}`
const SESSION = await sessionOf(SECRET, ANN, TOKEN, new Date('2026-11-22T18:00:00Z'))

/** Opens the session that the examples come with, whatever the last one has made of it. */
export const logIn = () => storeSession(openForWriting(env.DB), SESSION, SESSION.tokenHash)

/** The same of somebody who is logged in to moderate. */
async function asModerator(headers: Headers = {}): Promise<Headers> {
  await logIn()
  return { ...headers, Cookie: headers.Cookie === undefined ? COOKIE : `${COOKIE}; ${headers.Cookie}` }
}

const moderates = (path: string, fields: Readonly<Record<string, string>>) =>
  writes(async ({ postTo }, headers) => postTo(path, fields, await asModerator(headers)))

const looksAt = (path: string): Example => ({
  send: async ({ get }, headers) => get(path, { headers: await asModerator(headers) }),
  needsDatabase: true,
})

/** What makes a dealer be shown, whoever said it. */
const A_DEALERS_WORD = `INSERT OR IGNORE INTO dealer_words (dealer_key, "set", region, country, dealer, newest, is_last)
  VALUES ('US-OK alpha motors', '2-key', 'US-OK', 'US', 'Alpha Motors', '2026', 0)`

const A_DEALER = '/moderate/dealers/us-ok/alpha-motors'

/** Every route of the site, by its method and pattern. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  'GET /': reads('/'),
  'GET /.well-known/security.txt': reads('/.well-known/security.txt', false),
  'GET /:place': reads('/us-ok'),
  'GET /:place/:set': reads('/us-ok/2-key'),
  'GET /:place/:set/quotes': reads('/us-ok/2-key/quotes'),
  'GET /api/v1/dealers': reads('/api/v1/dealers?region=US-OK'),
  'GET /api/v1/fit': reads('/api/v1/fit'),
  'GET /api/v1/openapi.json': reads('/api/v1/openapi.json', false),
  'GET /api/v1/prices': reads('/api/v1/prices'),
  'GET /api/v1/quotes': reads('/api/v1/quotes'),
  'GET /api/v1/quotes/:id': reads('/api/v1/quotes/thread-1'),
  'GET /api/v1/regions': reads('/api/v1/regions', false),
  'GET /api/v1/verdict': reads('/api/v1/verdict?set=2-key&region=US-OK&priceCents=41000'),
  'GET /call/:place/:set': reads('/call/us-ok/2-key'),
  'GET /call/:place/:set/told': reads('/call/us-ok/2-key/told?price=410'),
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
  'GET /moderate': looksAt('/moderate'),
  'GET /moderate/dealers': looksAt('/moderate/dealers?region=US-OK'),
  'GET /moderate/dealers/:region/:dealer': looksAt(A_DEALER),
  'GET /moderate/find': looksAt('/moderate/find?quote=thread-1'),
  'GET /moderate/fit': looksAt('/moderate/fit'),
  'GET /moderate/log': looksAt('/moderate/log'),
  'GET /moderate/login': reads('/moderate/login', false),
  'GET /moderate/quotes/:id': looksAt('/moderate/quotes/thread-1'),
  'GET /moderation': reads('/moderation'),
  'GET /near-you': reads('/near-you', false),
  'GET /og/*': reads('/og/us-ok/2-key.png'),
  'GET /quotes/:id': reads('/quotes/thread-1'),
  'GET /e/:id/:key': reads(`/e/thread-1/${KEY.slice(0, 22)}`, false),
  'GET /quotes/:id/edit': reads(`/quotes/thread-1/edit?key=${KEY}`),
  'GET /quotes/:id/receipt': reads('/quotes/thread-1/receipt'),
  'GET /quotes/:id/withdraw': reads(`/quotes/thread-1/withdraw?key=${KEY}`),
  'GET /privacy': reads('/privacy', false),
  'GET /regions': reads('/regions?region=US-OK', false),
  'GET /w/*': reads('/w/us-ok/2.png'),
  'GET /widgets': reads('/widgets', false),
  'GET /report/several': reads('/report/several?region=US-OK', false),
  'GET /report/several/receipt': reads('/report/several/receipt?quote=thread-1.new.'),
  'GET /submit': reads('/submit?region=US-OK', false),
  'DELETE /api/v1/quotes/:id': writes(({ change }, headers) => change('thread-1', KEY, undefined, headers)),
  'PATCH /api/v1/quotes/:id': writes(({ change }, headers) =>
    change('thread-1', KEY, { ships: true }, headers),
  ),
  'POST /guide': writes(({ postTo }, headers) => postTo('/guide', FOUND, headers)),
  'POST /api/v1/quotes': writes(({ postQuote }, headers) => postQuote(LEAST, headers)),
  'POST /api/v1/quotes/batch': writes(({ postJson }, headers) =>
    postJson('/api/v1/quotes/batch', { quotes: [LEAST] }, headers),
  ),
  'POST /api/v1/quotes/:id/flags': writes(({ postJson }, headers) =>
    postJson('/api/v1/quotes/thread-1/flags', { reason: 'spam' }, headers),
  ),
  'POST /dealers/:region/:dealer/remarks': writes(async ({ postTo }, headers) => {
    await env.DB.prepare(A_DEALERS_WORD).run()
    return postTo('/dealers/us-ok/alpha-motors/remarks', { reason: 'other', note: 'It is gone' }, headers)
  }),
  'POST /moderate/dealers/:region/:dealer/facts': moderates(`${A_DEALER}/facts`, {
    phone: '+1 405 555 0100',
  }),
  'POST /moderate/dealers/:region/:dealer/merge': moderates(`${A_DEALER}/merge`, { into: 'US-OK beta' }),
  'POST /moderate/fit': moderates('/moderate/fit', { do: 'remove-fit ticked', ticked: '1' }),
  'POST /moderate/login': writes(({ postTo }, headers) => postTo('/moderate/login', ANN, headers)),
  'POST /moderate/logout': moderates('/moderate/logout', {}),
  'POST /moderate/quotes': moderates('/moderate/quotes', { do: 'remove thread-1:1' }),
  'POST /moderate/quotes/:id': moderates('/moderate/quotes/thread-1', CHANGED),
  'POST /moderate/remarks': moderates('/moderate/remarks', { do: 'nothing-to-do none' }),
  'POST /moderate/undo': moderates('/moderate/undo', { actionId: 'none' }),
  'POST /quotes/:id/edit': writes(({ postTo }, headers) => postTo('/quotes/thread-1/edit', CHANGED, headers)),
  'POST /quotes/:id/flags': writes(({ postTo }, headers) =>
    postTo('/quotes/thread-1/flags', { reason: 'spam' }, headers),
  ),
  'POST /quotes/:id/withdraw': writes(({ postTo }, headers) =>
    postTo('/quotes/thread-1/withdraw', { key: KEY }, headers),
  ),
  'POST /report/several': writes(({ postTo }, headers) =>
    postTo(
      '/report/several',
      { set: '2-key', region: 'US-OK', dealer1: 'Alpha', price1: '390', dealer2: 'Beta', price2: 'no' },
      headers,
    ),
  ),
  'POST /submit': writes(({ postForm }, headers) =>
    postForm({ set: '2-key', region: 'US-OK', price: '390' }, headers),
  ),
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
