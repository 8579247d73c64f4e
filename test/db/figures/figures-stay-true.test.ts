import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openSession } from '../../../src/db/database.ts'
import { readCharts, readFigures } from '../../../src/db/figures/read-figures.ts'
import { flagQuote } from '../../../src/db/quotes/flag-quote.ts'
import { moveQuote } from '../../../src/db/quotes/move-quote.ts'
import { replaceReport } from '../../../src/db/quotes/replace-report.ts'
import { storeQuotes } from '../../../src/db/quotes/store-quote.ts'
import { findForChange } from '../../../src/db/quotes/versioned-change.ts'
import type { Hold } from '../../../src/domain/quotes/hold.ts'
import { supersedes } from '../../../src/domain/quotes/voice.ts'
import { failing } from '../support/failing.ts'
import { expectTrueDealers } from '../support/listed-dealers.ts'
import { decideAboutMany, merge, undoNth } from '../support/moderating.ts'
import { facts, found, recounted } from '../support/recounted.ts'
import { db, places, rules, store, submission } from '../support/submissions.ts'

const SETS = ['1-key', '2-key']
const REGIONS = ['US-OK', 'US-TX', 'US-CA', 'US', 'CA-ON']
const AREAS = ['US-OK', 'US-TX', 'US-west-south-central', 'US-CA', 'US-pacific', 'US', 'CA-ON', 'CA']
const HOLD: Hold = { reason: 'far-below', factor: 0.4, medianCents: 50_000, year: 2025 }

const report = fc
  .record({
    set: fc.constantFrom(...SETS),
    region: fc.constantFrom(...REGIONS),
    dealer: fc.constantFrom(null, 'Alpha Motors', 'Beta Motors', 'Gamma Motors'),
    quotedOn: fc.constantFrom('2011-09-14', '2020-05-05', '2024-01-01', '2026-11-01'),
    kind: fc.constantFrom('quoted', 'paid', 'not-here', 'discontinued'),
    priceCents: fc.constantFrom(28_000, 39_000, 39_001, 47_500),
    firstAskedCents: fc.constantFrom(null, 47_500, 60_000),
    namedNumber: fc.constantFrom(null, '89785-24010', '89742-24070'),
  })
  .map((drawn) => ({
    ...drawn,
    priceCents: drawn.kind === 'quoted' || drawn.kind === 'paid' ? drawn.priceCents : null,
    firstAskedCents: drawn.kind === 'paid' ? drawn.firstAskedCents : null,
    namedNumber: drawn.kind === 'quoted' || drawn.kind === 'paid' ? null : drawn.namedNumber,
  }))

const sender = fc.constantFrom('ann', 'bob', 'cy')
const nth = fc.nat(30)

const step = fc.oneof(
  fc.record({ do: fc.constant('submit'), report, sender, held: fc.boolean() }),
  fc.record({
    do: fc.constant('submit-together'),
    reports: fc.array(report, { minLength: 2, maxLength: 5 }),
    sender,
  }),
  fc.record({
    do: fc.constant('submit-batch'),
    reports: fc.array(fc.record({ report, held: fc.boolean() }), { minLength: 1, maxLength: 10 }),
    sender,
    dies: fc.constantFrom(null, 'before-commit', 'after-commit'),
  }),
  fc.record({ do: fc.constant('read-meanwhile'), report, sender }),
  fc.record({ do: fc.constant('change-own'), nth, report, held: fc.boolean() }),
  fc.record({ do: fc.constant('move'), nth, status: fc.constantFrom('published', 'removed') }),
  fc.record({
    do: fc.constant('decide'),
    nth,
    action: fc.constantFrom(
      'publish',
      'remove',
      'show-text',
      'hide-text',
      'hide-name',
      'show-number',
      'leave-number-out',
    ),
  }),
  fc.record({
    do: fc.constant('merge'),
    dealers: fc.constantFrom(['alpha', 'beta'], ['beta', 'alpha'], ['beta', 'gamma']),
    region: fc.constantFrom('US-OK', 'US-TX'),
  }),
  fc.record({ do: fc.constant('undo'), nth }),
  fc.record({ do: fc.constant('flag'), nth, sender }),
  fc.record({
    do: fc.constant('dies'),
    report,
    sender,
    when: fc.constantFrom('before-commit', 'after-commit'),
  }),
  fc.record({ do: fc.constant('read'), year: fc.constantFrom(2026, 2027, 2030) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function quoteAt(position: number) {
  const all = await facts()
  const row = all.sort((a, b) => (a.recency < b.recency ? -1 : 1))[position % Math.max(all.length, 1)]
  return row ? findForChange(db(), row.recency.split(' ').at(-1) ?? '') : null
}

async function flag({ nth, sender }: { readonly nth: number; readonly sender: string }) {
  const current = await quoteAt(nth)
  const said = {
    sender,
    network: sender,
    reason: 'private-data',
    note: null,
    at: '2026-11-21T00:00:00.000Z',
  } as const
  if (current) await flagQuote(db(), rules, { quoteId: current.quote.id, ...said })
}

async function moderate(one: Step) {
  if (one.do === 'decide') await decideAboutMany(one.action, one.nth)
  if (one.do === 'merge') {
    const [from, into] = one.dealers.map((dealer) => `${one.region} ${dealer} motors`)
    await merge(from ?? '', into ?? '')
  }
  if (one.do === 'undo') await undoNth(one.nth)
}

/** Several at once: all are stored or none, also where the database is cut off. */
async function takeBatch({ reports, sender, dies }: Extract<Step, { readonly do: 'submit-batch' }>) {
  const batch = reports.map(({ report, held }) => submission(report, { sender, hold: held ? HOLD : null }))
  if (dies === null) await storeQuotes(db(), batch, rules)
  else {
    const lost = openSession(failing(env.DB.withSession('first-primary'), dies))
    await expect(storeQuotes(lost, batch, rules)).rejects.toThrow('Network connection lost')
  }
}

async function take(one: Step) {
  const at = '2026-11-21T00:00:00.000Z'
  if (one.do === 'submit')
    await store(submission(one.report, { sender: one.sender, hold: one.held ? HOLD : null }))
  if (one.do === 'read-meanwhile') {
    const reading = readFigures(db(), { areas: AREAS, sets: SETS }, 2026, places)
    await Promise.all([reading, store(submission(one.report, { sender: one.sender }))])
  }
  if (one.do === 'submit-together') {
    await Promise.all(one.reports.map((report) => store(submission(report, { sender: one.sender }))))
  }
  if (one.do === 'dies') {
    const lost = openSession(failing(env.DB.withSession('first-primary'), one.when))
    const dying = storeQuotes(lost, [submission(one.report, { sender: one.sender })], rules)
    await expect(dying).rejects.toThrow('Network connection lost')
  }
  if (one.do === 'submit-batch') await takeBatch(one)
  await moderate(one)
  if (one.do === 'flag') await flag(one)
  if (one.do === 'read') await readFigures(db(), { areas: AREAS, sets: SETS }, one.year, places)
  if (one.do === 'change-own' || one.do === 'move') await change(one, at)
}

type Change = Extract<Step, { readonly do: 'change-own' | 'move' }>

async function change(one: Change, at: string) {
  const current = await quoteAt(one.nth)
  if (!current) return
  if (one.do === 'move') await moveQuote(db(), places, current, one.status, at)
  else {
    const changed = { ...current.quote, ...one.report }
    await replaceReport(db(), rules, current, changed, one.held ? HOLD : null, at)
  }
}

async function expectTrueFigures(year: number) {
  const wanted = { areas: AREAS, sets: SETS }
  const alone = await readFigures(db(), wanted, year, places)
  const { lookup, charts } = await readCharts(db(), wanted, SETS, year, places)
  const all = await facts()
  for (const area of AREAS) {
    for (const set of SETS) {
      const expected = recounted(all, area, set, year, places)
      expect(found(lookup, charts, area, set), `${area} ${set} ${year}`).toEqual(expected)
      expect(alone(area, set), `${area} ${set} ${year}`).toEqual(lookup(area, set))
    }
  }
}

/** A moderator has said yes to every number that is shown: to that number, of that set. */
async function expectKnownNumbers() {
  const { results } = await env.DB.prepare(
    `SELECT id FROM quotes WHERE (named_number IS NULL) <> (number_standing IS NULL)
       OR (number_standing = 'shown' AND NOT EXISTS (
         SELECT 1 FROM moderation_log WHERE subject = quotes.id AND after ->> 'numberStanding' = 'shown'
           AND after ->> 'namedNumber' = named_number AND after ->> 'set' = "set"))`,
  ).all()
  expect(results).toEqual([])
}

/** Of every voice the newest counts, whatever came between. */
async function expectOneVoice() {
  const spoken = (await facts()).map(({ received_at: receivedAt, ...fact }) => ({ ...fact, receivedAt }))
  const counted = spoken.filter(({ status }) => status === 'published' || status === 'superseded')
  for (const quote of counted) {
    const replaced = counted.some((other) => supersedes(other, quote))
    expect(quote.status, quote.id).toBe(replaced ? 'superseded' : 'published')
  }
}

/** Every quote counts for the dealer that its own one is merged into, if any. */
async function expectOneDealer() {
  const { results } = await env.DB.prepare(
    `SELECT id FROM quotes LEFT JOIN dealer_merges ON from_key = coalesce(typed_key, dealer_key)
     WHERE dealer_key IS NOT coalesce(into_key, typed_key, dealer_key) OR (into_key IS NULL) <> (typed_key IS NULL)
       OR voice IS NOT sender || ' ' || "set" || ' ' ||
         coalesce(dealer_key, CASE WHEN price_cents IS NULL THEN country END)`,
  ).all()
  expect(results).toEqual([])
}

it('shows what a recount of the quotes gives, whatever was done to them and whenever it is read', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        for (const one of steps) await take(one)
        await expectOneVoice()
        await expectOneDealer()
        await expectTrueDealers()
        await expectKnownNumbers()
        await expectTrueFigures(2026)
        await expectTrueFigures(2029)
        await expectTrueFigures(2029)
      })
      .beforeEach(async () => {
        await env.DB.batch(
          [
            'quotes',
            'quote_versions',
            'counts',
            'figures',
            'moderation_log',
            'dealer_merges',
            'dealer_words',
            'flags',
          ].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
        )
      }),
    { numRuns: 60 },
  )
}, 120_000)
