import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { readLog } from '../../../src/db/moderation/log.ts'
import { correctQuote } from '../../../src/db/moderation/quotes.ts'
import { undoQuotes } from '../../../src/db/moderation/undo-quotes.ts'
import { findQuotes } from '../../../src/db/quotes/list-quotes.ts'
import { isQuoteEntry } from '../../../src/domain/moderation/moderation.ts'
import type { QuoteReport } from '../../../src/domain/quotes/quote.ts'
import { newAction } from '../support/moderating.ts'
import { db, rules, store, submission } from '../support/submissions.ts'

const SAID: Partial<QuoteReport> = {
  dealer: 'Alpha',
  city: 'Tulsa',
  ships: true,
  proof: ['vin', 'licence'],
  cutting: 'extra',
  cuttingCents: 2500,
  note: 'said',
  sourceUrl: 'https://example.org/',
}
const CORRECTED = { ships: false, proof: null, cutting: 'unknown', cuttingCents: null, note: null } as const

const found = async () => (await findQuotes(db(), ['q']))[0]

/** Corrects a quote in all that can be said of it. */
async function corrected() {
  const one = submission(SAID, { id: 'q' })
  await store(one)
  const report = { ...one.report, ...CORRECTED, region: 'US-TX', priceCents: 41_000 }
  expect(await correctQuote(db(), rules, newAction(), { id: 'q', version: 1 }, report)).toEqual({ done: 1 })
}

async function undoLast() {
  const { entries } = await readLog(db(), { before: null, subject: 'q', limit: 1 })
  return undoQuotes(db(), rules, newAction(), entries.filter(isQuoteEntry))
}

it('gives back all that was said', async () => {
  await store(submission(SAID, { id: 'other' }))
  await corrected()
  expect(await found()).toMatchObject({ ...CORRECTED, region: 'US-TX', priceCents: 41_000 })
  expect(await undoLast()).toEqual({ done: 1 })
  expect(await found()).toMatchObject({
    ...SAID,
    region: 'US-OK',
    priceCents: 39_000,
    comparableCents: 41_500,
    dealerKey: 'US-OK alpha tulsa',
  })
})

it('reads entries of former times: a yes that is 1, and no word of what came later', async () => {
  await corrected()
  await env.DB.prepare(
    `UPDATE moderation_log SET before = json_remove(json_set(before, '$.ships', 1), '$.fittingCents'),
      after = json_remove(json_set(after, '$.ships', 0), '$.fittingCents')`,
  ).run()
  expect(await undoLast()).toEqual({ done: 1 })
  expect(await found()).toMatchObject({ ships: true, fittingCents: null })
})

it('has the same of a quote in the log as in its history', async () => {
  await corrected()
  const { results } = await env.DB.prepare(
    `SELECT json_remove(moderation_log.before, '$.waiting') = quote_versions.before AS same,
      json_type(quote_versions.before, '$.ships') AS ships, json_type(quote_versions.before, '$.proof') AS proof,
      json_type(quote_versions.before, '$.hold') AS hold, json_type(quote_versions.before, '$.textHidden') AS hidden
      FROM moderation_log JOIN quote_versions ON quote_id = subject`,
  ).all()
  expect(results).toEqual([{ same: 1, ships: 'true', proof: 'array', hold: 'null', hidden: 'false' }])
})
