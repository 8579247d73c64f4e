import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { failing } from '../../db/support/failing.ts'
import { CONNECTION_LOST, failingDatabase, OVERLOADED } from '../support/failing-database.ts'
import { logRows, moderatorAt } from '../support/moderation.ts'
import { MAY_BE_STORED } from '../support/problem.ts'
import { posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { figures, storedQuote } from '../support/stored.ts'

const fairkey = site()
const FACTS = { phone: '(405) 555-0100', link: '', statement: '', statedOn: '', seen: '0' }

/** Everything that a moderator can write. */
async function writes() {
  const held = await posted(fairkey, { priceCents: 5_000, dealer: 'Smith', city: 'Tulsa' })
  await posted(fairkey, { dealer: 'Jones' })
  const correct = { set: '2-key', kind: 'quoted', price: '390', region: 'US-OK', version: '1' }
  return {
    held,
    posts: [
      ['/moderate/quotes', { do: `publish ${held.id}:1` }],
      ['/moderate/quotes', { do: `remove ${held.id}:1` }],
      [`/moderate/quotes/${held.id}`, correct],
      ['/moderate/dealers/us-ok/smith-tulsa/facts', FACTS],
      ['/moderate/dealers/us-ok/smith-tulsa/merge', { into: 'US-OK jones', seen: '0' }],
    ] as const,
  }
}

const everything = async () => ({
  log: await logRows(),
  quotes: (await env.DB.prepare('SELECT * FROM quotes ORDER BY id').all()).results,
  facts: (await env.DB.prepare('SELECT * FROM dealer_facts').all()).results,
  merges: (await env.DB.prepare('SELECT * FROM dealer_merges').all()).results,
  figures: await figures(fairkey),
})

const dying = (when: 'before-commit' | 'after-commit') =>
  ({ withSession: (at: string) => failing(env.DB.withSession(at), when) }) as unknown as D1Database

describe('a write that the database fails in', () => {
  it('before it is committed leaves no change and no log entry, and is not said to be done', async () => {
    const { posts } = await writes()
    const before = await everything()
    for (const [path, fields] of posts) {
      const { post } = await moderatorAt({ db: dying('before-commit') })
      const response = await post(path, fields)
      expect(response.status, path).toBe(503)
      expect(response.headers.get('Retry-After')).toBe('30')
      expect(await response.text()).toContain(MAY_BE_STORED.trim())
    }
    expect(await everything()).toEqual(before)
  })

  it('after it is committed has its log entry, and doing it again does no harm', async () => {
    const { held } = await writes()
    const { post } = await moderatorAt({ db: dying('after-commit') })
    expect((await post('/moderate/quotes', { do: `publish ${held.id}:1` })).status).toBe(503)
    expect((await logRows()).map(({ action }) => action)).toEqual(['publish'])
    const { decide } = await moderatorAt()
    expect(await decide(`publish ${held.id}:1`)).toContain('1 change not made')
    expect(await storedQuote(held.id)).toMatchObject({ status: 'published', version: 2 })
    expect(await logRows()).toHaveLength(1)
  })

  it('in any of its statements is undone whole', async () => {
    const { posts } = await writes()
    const before = await everything()
    for (const [path, fields] of posts) {
      const { post, fairkey: own } = await moderatorAt({ db: spoiling() })
      for (let statement = 0; statement < 4; statement++) {
        spoiled = statement
        expect((await post(path, fields)).status, `${path} ${statement}`).toBe(500)
        expect(own.reported.splice(0)).toHaveLength(1)
        expect(await everything(), `${path} ${statement}`).toEqual(before)
      }
    }
  })
})

let spoiled = 0

/** A database in whose batches one statement is wrong. */
function spoiling(): D1Database {
  const withSession = (at: string): D1DatabaseSession => {
    const session = env.DB.withSession(at)
    return {
      prepare: (query) => session.prepare(query),
      getBookmark: () => session.getBookmark(),
      batch: (statements) => {
        const wrong = session.prepare('INSERT INTO quotes (id) VALUES (NULL)')
        return session.batch([...statements.slice(0, spoiled + 1), wrong, ...statements.slice(spoiled + 1)])
      },
    }
  }
  return { withSession } as unknown as D1Database
}

describe('while the database is away', () => {
  it.each([OVERLOADED, CONNECTION_LOST])('every page for moderators says so: %s', async (message) => {
    const db = failingDatabase(env.DB, 'prepare', new Error(message))
    const { get } = await moderatorAt({ db })
    for (const path of [
      '/moderate',
      '/moderate/log',
      '/moderate/quotes/x',
      '/moderate/dealers/us-ok/x',
      '/moderation',
    ]) {
      const response = await get(path)
      expect(response.status, path).toBe(503)
      expect(response.headers.get('Retry-After')).toBe('30')
      expect(response.headers.get('Cache-Control')).toBe('no-store')
    }
  })

  it('nobody logs in, and it is not said that the secret is wrong', async () => {
    const db = failingDatabase(env.DB, 'batch', new Error(OVERLOADED))
    const { fairkey: own } = await moderatorAt({ db })
    const response = await own.get('/moderate/login', {
      method: 'POST',
      body: 'name=ann&secret=first-secret-of-ann',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    })
    expect(response.status).toBe(503)
    expect(response.headers.get('Set-Cookie')).toBeNull()
  })
})
