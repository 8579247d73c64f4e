import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { markupIn } from './hostile.ts'
import type { TestSite } from './site.ts'
import { figures } from './stored.ts'

/** An answer that does no harm: no 5xx, and what was sent is not repeated as markup. */
export async function expectHarmless(response: Response, sent: string): Promise<void> {
  const text = await response.clone().text()
  expect(response.status, `${JSON.stringify(sent)}\n${text}`).toBeLessThan(500)
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'")
  expect(response.headers.get('Set-Cookie')).toBeNull()
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false
  const repeated = isPage ? markupIn(sent).filter((markup) => text.includes(markup)) : []
  expect(repeated).toEqual([])
}

interface Traces {
  readonly quotes: number
  /** How often the figures of any area and set were touched. */
  readonly touched: number
}

/** Whatever a post can leave behind. */
async function traces(): Promise<Traces> {
  const found = await env.DB.prepare(
    'SELECT (SELECT count(*) FROM quotes) AS quotes, (SELECT sum(revision) FROM figures) AS touched',
  ).first<Traces>()
  return found ?? { quotes: 0, touched: 0 }
}

/** A quote of Oklahoma touches the figures of the state, of its neighbours and of the country. */
const AREAS = 3

/**
 * Sends things to the API or the form; each is either stored as one quote of Oklahoma or leaves no trace.
 *
 * @returns what was stored
 */
export async function sendEach<T>(
  fairkey: TestSite,
  things: readonly T[],
  send: (thing: T) => Promise<Response>,
): Promise<T[]> {
  const [before, shown] = [await traces(), await figures(fairkey)]
  const responses = await Promise.all(things.map(send))
  const taken: T[] = []
  for (const [index, thing] of things.entries()) {
    const response = responses[index]
    const sent = typeof thing === 'string' ? thing : JSON.stringify(thing)
    if (!response) throw new Error('each is answered')
    await expectHarmless(response, sent)
    if (response.status === 201 || response.status === 303) taken.push(thing)
    else expect([400, 413, 415, 422], `${response.status} ${sent}`).toContain(response.status)
  }
  const { quotes, touched } = before
  expect(await traces()).toEqual({
    quotes: quotes + taken.length,
    touched: touched + AREAS * taken.length,
  })
  if (taken.length === 0) expect(await figures(fairkey)).toBe(shown)
  return taken
}

/** What only senders write: `PROBES` of any-request.ts and `MARKUP`, repeated as they are, stored or not. */
const REPEATED =
  /<q7z>|["'] ?q7z=|<script>alert|<(?:img|svg|iframe|style|form|meta)\b[^>]*(?:alert\(|evil\.example|\*\{)/

/**
 * An answer of any route that does no harm: no 5xx, nothing repeated as markup, a stated lifetime, no
 * guessing at what it is, and no way off the site.
 */
export async function expectSafe(response: Response, asked: string): Promise<void> {
  expect(response.status, asked).toBeLessThan(500)
  expect(response.headers.get('Cache-Control'), asked).not.toBeNull()
  expect(response.headers.get('X-Content-Type-Options'), asked).toBe('nosniff')
  const type = response.headers.get('Content-Type') ?? ''
  if (/html|xml/.test(type)) expect(await response.text(), asked).not.toMatch(REPEATED)
  const to = response.headers.get('Location')
  if (to !== null) expect(to, asked).toMatch(/^\/(?![/\\])/)
  expect(response.headers.get('Set-Cookie') ?? '__Host-moderator=', asked).toMatch(/^__Host-moderator=/)
}
