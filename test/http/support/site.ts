import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, onTestFinished } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { LAUNCHED_AT, launchQuotes } from '../../../src/catalog/launch-quotes.ts'
import { seedSql } from '../../../src/db/quotes/seed.ts'
import { placesOf } from '../../../src/domain/places/places.ts'
import { createApp } from '../../../src/http/app.ts'
import type { Bindings, LogLine, Parts } from '../../../src/http/context/env.ts'
import { testParts } from './parts.ts'

export interface SiteOptions {
  /** ISO 8601; the clock stands still. */
  readonly now?: string
  readonly DEMO?: string
  readonly db?: D1Database
  /** What edit links are signed with; null on a site that has no secret. */
  readonly secret?: string | null
  readonly openPictures?: Parts['openPictures']
  /** What else is bound. */
  readonly bindings?: Partial<Bindings>
  /** What else the app is made of. */
  readonly parts?: Partial<Parts>
}

type Fields = Readonly<Record<string, string | readonly string[]>>
type Headers = Readonly<Record<string, string>>

/** What the test site signs edit links with. */
export const SECRET = 'a secret of the tests'

/** Where the site lies, as its pages say it. */
export const ORIGIN = 'https://fairkey.test'

const ASSETS = {
  'barlow-400.woff2': '/a/barlow-400.woff2',
  'barlow-600.woff2': '/a/barlow-600.woff2',
  'copy.js': '/a/copy.js',
  'dealers.js': '/a/dealers.js',
  'form.js': '/a/form.js',
  'near-you.js': '/a/near-you.js',
  'sending.js': '/a/sending.js',
  'sent.js': '/a/sent.js',
  'since-visit.js': '/a/since-visit.js',
  'several.js': '/a/several.js',
  'unsent-link.js': '/a/unsent-link.js',
  'unsent.js': '/a/unsent.js',
  'site.css': '/a/site.css',
  'widgets.js': '/a/widgets.js',
}

/** Whatever would be logged is a bug, unless the test has caused it and taken it out. */
function expectSilence(reported: unknown[]): void {
  const check = () => {
    expect(reported.splice(0)).toEqual([])
  }
  // Test files share this module, so a hook of its own would watch the first of them only.
  try {
    onTestFinished(check)
  } catch {
    // Outside of a test: a site for every test of the file or suite.
    afterEach(check)
  }
}

let senders = 0

/** An address in a network that nobody has posted from yet. */
export function newAddress(): string {
  senders += 1
  return `10.${senders >> 8}.${senders & 255}.1`
}

const encoded = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
  ).toString()

/**
 * The real site on the test's database. Each post comes from a sender of its own, unless its header
 * `CF-Connecting-IP` says otherwise.
 */
export function site(options: SiteOptions = {}) {
  const { now = '2026-11-22T18:00:00Z', DEMO, db = env.DB, openPictures, parts } = options
  const { secret = SECRET } = options
  const bindings: Bindings = {
    DB: db,
    ...(DEMO ? { DEMO } : {}),
    ...(secret ? { SIGNING_SECRET: secret } : {}),
    ...options.bindings,
  }
  const reported: unknown[] = []
  const logged: LogLine[] = []
  expectSilence(reported)
  const app = createApp(
    testParts({
      assets: ASSETS,
      now: () => new Date(now),
      log: (line) => logged.push(line),
      report: (error) => reported.push(error),
      ...(openPictures ? { openPictures } : {}),
      ...parts,
    }),
  )
  const get = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(`${ORIGIN}${path}`, { redirect: 'manual', ...init })
    const execution = createExecutionContext()
    const response = await app.fetch(request, bindings, execution)
    await waitOnExecutionContext(execution)
    return response
  }
  const post = (path: string, type: string, body: BodyInit, headers: Headers) =>
    get(path, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, 'CF-Connecting-IP': newAddress(), ...headers },
    })
  return {
    app,
    /** What would be logged; a test that causes an error takes it out: `reported.splice(0)`. */
    reported,
    /** What is logged, a line a request. */
    logged,
    /** Any request, GET unless the init says otherwise. */
    get,
    /** Posts a form of any page as a browser does; text is sent as it is. */
    postTo: (path: string, fields: Fields | string, headers: Headers = {}) =>
      post(
        path,
        'application/x-www-form-urlencoded',
        typeof fields === 'string' ? fields : encoded(fields),
        headers,
      ),
    /** Posts JSON to any address of the API. */
    postJson: (path: string, body: unknown, headers: Headers = {}) =>
      post(path, 'application/json', typeof body === 'string' ? body : JSON.stringify(body), headers),
    /** Changes a quote through the API, or withdraws it where there is no body. */
    change: (id: string, token: string | null, body?: unknown, headers: Headers = {}) =>
      get(`/api/v1/quotes/${id}`, {
        method: body === undefined ? 'DELETE' : 'PATCH',
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    /** Posts to the API; what is no text is sent as its JSON. */
    postQuote: (body: unknown, headers: Headers = {}) =>
      post(
        '/api/v1/quotes',
        'application/json',
        typeof body === 'string' ? body : JSON.stringify(body),
        headers,
      ),
    /** Posts the form as a browser does; text is sent as it is. */
    postForm: (fields: Fields | string, headers: Headers = {}) =>
      post(
        '/submit',
        'application/x-www-form-urlencoded',
        typeof fields === 'string' ? fields : encoded(fields),
        headers,
      ),
  }
}

export type TestSite = ReturnType<typeof site>

const launch = seedSql(launchQuotes, { places: placesOf(catalog.countries), catalog }, LAUNCHED_AT)
  .split(/;\n/)
  .filter((statement) => statement !== '')

/** Loads what FairKey starts with: the five reports of the 2011 thread. */
export async function withLaunchQuotes(): Promise<void> {
  await env.DB.batch(launch.map((statement) => env.DB.prepare(statement)))
}
