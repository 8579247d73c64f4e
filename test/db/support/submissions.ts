import { env } from 'cloudflare:workers'
import { catalog } from '../../../src/catalog/catalog.ts'
import { openForWriting } from '../../../src/db/database.ts'
import type { Submission } from '../../../src/db/quotes/insert-submission.ts'
import { storeQuotes } from '../../../src/db/quotes/store-quote.ts'
import { placesOf } from '../../../src/domain/places/places.ts'
import type { QuoteReport } from '../../../src/domain/quotes/quote.ts'

export const places = placesOf(catalog.countries)
export const rules = { places, catalog }
export const db = () => openForWriting(env.DB)

const REPORT: QuoteReport = {
  set: '2-key',
  kind: 'quoted',
  priceCents: 39_000,
  region: 'US-OK',
  city: null,
  dealer: null,
  quotedOn: '2026-11-20',
  cutting: 'unknown',
  cuttingCents: null,
  fittingCents: null,
  firstAskedCents: null,
  namedNumber: null,
  ships: null,
  proof: null,
  note: null,
  sourceUrl: null,
}

let arrivals = 0

/** A submission of its own sender and network, a second later than the one before, unless said otherwise. */
export function submission(
  report: Partial<QuoteReport> = {},
  arrival: Partial<Omit<Submission, 'report'>> = {},
): Submission {
  arrivals += 1
  return {
    id: `q${arrivals}`,
    report: { ...REPORT, ...report },
    sender: `sender-${arrivals}`,
    network: `network of ${arrival.sender ?? arrivals}`,
    receivedAt: new Date(Date.UTC(2026, 10, 20) + arrivals * 1000).toISOString(),
    idempotencyKey: null,
    requestHash: `hash-${arrivals}`,
    hold: null,
    borneOut: false,
    releases: [],
    ...arrival,
  }
}

/** Stores a submission as a request does. */
export async function store(one: Submission) {
  const [stored] = await storeQuotes(db(), [one], rules)
  if (!stored) throw new Error('each submission gets an answer')
  return stored
}

/** Stores submissions ten at a time, as a batch does: where only what is stored matters, a sixth of the time. */
export async function storeMany(all: readonly Submission[]): Promise<readonly string[]> {
  for (let from = 0; from < all.length; from += 10) {
    await storeQuotes(db(), all.slice(from, from + 10), rules)
  }
  return all.map(({ id }) => id)
}
