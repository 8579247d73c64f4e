import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'

it('keeps every table strict', async () => {
  const { results } = await env.DB.prepare(
    `SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'
      AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations' ORDER BY name`,
  ).all()
  expect(results).toEqual(
    [
      'counts',
      'dealer_facts',
      'dealer_merges',
      'dealer_words',
      'figures',
      'fit_counts',
      'fit_reports',
      'flags',
      'former_dealers',
      'login_attempts',
      'moderation_log',
      'monthly_counts',
      'quote_versions',
      'quotes',
      'remarks',
      'sender_keys',
      'sessions',
    ].map((name) => ({ name, strict: 1 })),
  )
})

const INSERT = `INSERT INTO quotes (id, "set", kind, price_cents, comparable_cents, region, country, quoted_on, year,
  cutting, cutting_cents, ships, note, status, hold, received_at, recency) VALUES `

const row = (changes: Record<string, string> = {}) =>
  Object.values({
    id: `'a'`,
    set: `'2-key'`,
    kind: `'quoted'`,
    price: '39000',
    comparable: '39000',
    region: `'US-OK'`,
    country: `'US'`,
    on: `'2026-11-20'`,
    year: '2026',
    cutting: `'unknown'`,
    cuttingCents: 'NULL',
    ships: 'NULL',
    note: 'NULL',
    status: `'published'`,
    hold: 'NULL',
    at: `'t'`,
    recency: `'2026-11-20 t a'`,
    ...changes,
  }).join(', ')

it('takes a sound row', async () => {
  await env.DB.prepare(`${INSERT} (${row()})`).run()
  expect(await env.DB.prepare('SELECT count(*) AS n FROM quotes').first('n')).toBe(1)
})

it('takes a note of 280 characters, however many units each has', async () => {
  await env.DB.prepare(`${INSERT} (${row({ note: `'${'🔑'.repeat(280)}'` })})`).run()
  expect(await env.DB.prepare('SELECT length(note) AS n FROM quotes').first('n')).toBe(280)
})

it.each<[string, Record<string, string>]>([
  ['an unknown kind', { kind: `'guess'` }],
  ['an unknown status', { status: `'liked'` }],
  ['a price that is no number', { price: `'free'` }],
  ['a price of nothing', { price: '0', comparable: '0' }],
  ['a quote without its price', { price: 'NULL', comparable: 'NULL' }],
  ['a report of "not here" with a price', { kind: `'not-here'` }],
  ['a comparable price below the price', { comparable: '38999' }],
  ['a cutting fee where none is charged', { cuttingCents: '100' }],
  ['a day that is none', { on: `'soon'`, recency: `'soon t a'` }],
  ['a year that is not the day’s', { year: '2025' }],
  ['a region of another country', { region: `'CA-ON'` }],
  ['ships that is neither yes nor no', { ships: '2' }],
  ['a note over 280 characters', { note: `'${'x'.repeat(281)}'` }],
  ['a note over 280 characters that are two units each', { note: `'${'🔑'.repeat(281)}'` }],
  ['a held quote without its reason', { status: `'held'` }],
  ['a recency that is not the row’s', { recency: `'2026-11-21 t a'` }],
])('refuses %s', async (_what, changes) => {
  const attempt = env.DB.prepare(`${INSERT} (${row(changes)})`).run()
  await expect(attempt).rejects.toThrow(/constraint failed|cannot store/)
})
