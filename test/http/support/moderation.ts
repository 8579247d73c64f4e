import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { attributes, texts } from './page.ts'
import { newAddress, type SiteOptions, site, type TestSite } from './site.ts'

/** Who may moderate in tests. */
export const MODERATORS = 'ann:first-secret-of-ann\nbob:first-secret-of-bob'
export const SIGNING_SECRET = 'a secret to sign with'
export const VARS = { MODERATORS, SIGNING_SECRET }

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Sends a form as a browser does. */
export const send = (
  { postTo }: TestSite,
  path: string,
  fields: Fields = {},
  headers: Readonly<Record<string, string>> = {},
) => postTo(path, fields, headers)

/** The cookie of an answer, as a browser sends it back. */
export const cookieOf = (response: Response): string =>
  (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''

/** A site with a moderator who is logged in. */
export async function moderatorAt(options: SiteOptions = {}, name: 'ann' | 'bob' = 'ann') {
  const fairkey = site({ bindings: VARS, ...options })
  const login = await send(site({ bindings: VARS, ...options, db: env.DB }), '/moderate/login', {
    name,
    secret: `first-secret-of-${name}`,
  })
  expect(login.status).toBe(303)
  const Cookie = cookieOf(login)
  const get = (path: string) => fairkey.get(path, { headers: { Cookie } })
  const page = async (path: string) => {
    const response = await get(path)
    expect(response.status, path).toBe(200)
    return response.text()
  }
  const post = (path: string, fields: Fields) => send(fairkey, path, fields, { Cookie })
  /** Sends a decision, and reads the page that it leads to. */
  const done = async (path: string, fields: Fields) => {
    const response = await post(path, fields)
    expect(response.status, await response.clone().text()).toBe(303)
    return page(response.headers.get('Location') ?? '')
  }
  return {
    fairkey,
    get,
    page,
    post,
    done,
    /** Decides about quotes, by the button that is pressed. */
    decide: (button: string, fields: Fields = {}) => done('/moderate/quotes', { do: button, ...fields }),
    /** Presses the undo button that a page offers for what was just done. */
    undo: async (html: string) => {
      const [actionId] = await attributes(html, '.done-notice input[name=actionId]', 'value')
      return done('/moderate/undo', { actionId: actionId ?? 'none' })
    },
  }
}

export type TestModerator = Awaited<ReturnType<typeof moderatorAt>>

/** The log as it is stored, the oldest first. */
export const logRows = async () =>
  (
    await env.DB.prepare(
      `SELECT moderator, action, subject, before ->> 'status' AS was, after ->> 'status' AS is_now, undoes
       FROM moderation_log ORDER BY id`,
    ).all()
  ).results

/** Where a quote stands. */
export const statusOf = (id: string) =>
  env.DB.prepare('SELECT status FROM quotes WHERE id = ?').bind(id).first<string>('status')

/** Flags a quote, as a visitor of a sender's own does. */
export const flag = (quoteId: string, reason: string, sender = newAddress()) =>
  env.DB.prepare('INSERT INTO flags (quote_id, sender, reason, flagged_at) VALUES (?, ?, ?, ?)')
    .bind(quoteId, sender, reason, '2026-11-22T17:00:00.000Z')
    .run()

/** How many flags of a quote wait for a moderator. */
export const waiting = (quoteId: string) =>
  env.DB.prepare('SELECT count(*) AS n FROM flags WHERE quote_id = ? AND handled_at IS NULL')
    .bind(quoteId)
    .first('n')

/** What a moderator is told of what was just done. */
export const notice = async (html: string) => (await texts(html, '.done-notice p')).join(' ')

/** What the form to correct a quote is sent with. */
export const CORRECTED = {
  set: '2-key',
  kind: 'quoted',
  price: '390',
  region: 'US-TX',
  day: 'other',
  quotedOn: '2026-11-20',
}
