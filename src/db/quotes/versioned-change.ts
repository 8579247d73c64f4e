import { type SQL, sql } from 'drizzle-orm'
import type { Places } from '../../domain/places/places.ts'
import type { Quote, QuoteReport } from '../../domain/quotes/quote.ts'
import { batchAndRead } from '../batch.ts'
import type { Database } from '../database.ts'
import { recount } from '../figures/recount.ts'
import { quotes } from '../schema.ts'
import { keepVersions } from './keep-versions.ts'
import { quoteOf, wholeQuoteOf } from './quote-row.ts'
import { supersedeOlder } from './supersede-older.ts'

/** A quote, hidden words included, with the version that a change of it has to name. */
export interface VersionedQuote {
  readonly quote: Quote
  readonly version: number
  readonly sender: string | null
}

export type Changed =
  | { readonly outcome: 'changed'; readonly quote: Quote }
  /** Somebody else changed it first: read it again. */
  | { readonly outcome: 'outdated' }

/** A quote to be changed. */
export async function findForChange(db: Database, id: string): Promise<VersionedQuote | null> {
  const row = await db.select().from(quotes).where(sql`id = ${id}`).get()
  return row ? { quote: wholeQuoteOf(row), version: row.version, sender: row.sender } : null
}

/**
 * Makes one change with all that follows from it: what the quote was is kept, its voice settled, its
 * counts taken anew.
 *
 * @param update changes the quote only where its version is the current one, and raises that
 * @param further statements of the same transaction
 */
export async function applyChange(
  db: Database,
  places: Places,
  current: VersionedQuote,
  at: string,
  update: SQL,
  after: Pick<QuoteReport, 'region' | 'set' | 'kind'>,
  further: readonly SQL[] = [],
): Promise<Changed> {
  const { quote, version } = current
  const ids = [quote.id]
  const touched = {
    at,
    ids,
    regions: [quote.region, after.region],
    sets: [...new Set([quote.set, after.set])],
    kinds: [quote.kind, after.kind],
  }
  const statements = [
    keepVersions(sql`id = ${quote.id} AND version = ${version}`, at),
    update,
    supersedeOlder(ids),
    ...recount(touched, places),
    ...further,
  ]
  const { changes, found } = await batchAndRead(db, statements, [sql`id = ${quote.id}`])
  const [, updated] = changes
  const [[row] = []] = found
  return row && updated === 1 ? { outcome: 'changed', quote: quoteOf(row) } : { outcome: 'outdated' }
}
