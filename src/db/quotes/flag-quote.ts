import { type SQL, sql } from 'drizzle-orm'
import { ofNetwork } from '../../domain/intake/daily-caps.ts'
import { FLAG_CAPS, type FlagReason } from '../../domain/quotes/flag.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import type { SenderLabels } from '../../domain/quotes/sender-labels.ts'
import { batchAndRead } from '../batch.ts'
import type { Database } from '../database.ts'
import { recount } from '../figures/recount.ts'
import { flags, quotes } from '../schema.ts'
import { hadOtherWords } from './other-words.ts'
import { isPublicName } from './public-name.ts'
import type { QuoteRow } from './quote-columns.ts'
import { quoteOf } from './quote-row.ts'
import type { Rules } from './report-columns.ts'

/** What somebody says is wrong with a quote. */
export interface Flag extends SenderLabels {
  readonly quoteId: string
  readonly reason: FlagReason
  /** What the visitor adds, for moderators alone. */
  readonly note: string | null
  /** ISO 8601, UTC. */
  readonly at: string
}

export type Flagged =
  /** `quote` as it is shown from now on. */
  | { readonly outcome: 'flagged'; readonly quote: Quote; readonly reason: FlagReason }
  /** The sender has flagged this quote before: that reason stands. */
  | { readonly outcome: 'repeated'; readonly quote: Quote; readonly reason: FlagReason }
  /** The sender, or its network, has placed a day's worth of flags. */
  | { readonly outcome: 'too-many' }
  /** No quote of that id is shown. */
  | { readonly outcome: 'unknown' }

/** One statement decides and inserts, so that parallel requests cannot pass the cap together. */
const insertion = ({ quoteId, sender, network, reason, note, at }: Flag): SQL => sql`
  INSERT INTO flags (quote_id, sender, network, reason, note, flagged_at)
  SELECT ${quoteId}, ${sender}, ${network}, ${reason}, ${note}, ${at}
  WHERE (SELECT count(*) FILTER (WHERE sender = ${sender}) < ${FLAG_CAPS.placed}
      AND count(*) < ${ofNetwork(FLAG_CAPS.placed)}
    FROM flags WHERE network = ${network})
  ON CONFLICT DO NOTHING`

const ofReason = (further: SQL) =>
  sql`(SELECT count(*) FROM flags WHERE reason = 'private-data' AND ${further})`

/**
 * Hides the words at once, of a dealer's name that is public none, unless the sender or its network has hidden as
 * many today as one may, or a moderator has found these very words harmless: what else was changed since then does
 * not matter.
 */
const hiding = (
  { quoteId, sender, network }: Flag,
  { dealer, city, region }: QuoteRow,
  rules: Rules,
): SQL => sql`
  UPDATE quotes SET text_hidden = 1, name_hidden = CASE
    WHEN dealer IS ${dealer} AND city IS ${city} AND region = ${region}
      AND ${isPublicName({ dealer, city, region }, rules)} THEN name_hidden ELSE 1 END
  WHERE id = ${quoteId} AND ${ofReason(sql`sender = ${sender} AND quote_id = ${quoteId}`)} = 1
    AND (SELECT count(*) FILTER (WHERE sender = ${sender}) <= ${FLAG_CAPS.hiding}
        AND count(*) <= ${ofNetwork(FLAG_CAPS.hiding)}
      FROM flags WHERE reason = 'private-data' AND network = ${network})
    AND ${ofReason(sql`quote_id = ${quoteId} AND handled_at >= coalesce(
      (SELECT max(changed_at) FROM quote_versions WHERE quote_id = quotes.id AND ${hadOtherWords}), '')`)} = 0`

async function reasonOf(db: Database, { quoteId, sender }: Flag): Promise<FlagReason | undefined> {
  const mine = sql`quote_id = ${quoteId} AND sender = ${sender}`
  return (await db.select({ reason: flags.reason }).from(flags).where(mine).get())?.reason
}

/**
 * Places a flag for a moderator. It takes nothing off the figures: it would be a weapon. Only words that
 * may be private are hidden at once; then figures that name the quote are made anew.
 *
 * @throws where the database fails; whether the flag was placed is then not known, and trying again is safe
 */
export async function flagQuote(db: Database, rules: Rules, flag: Flag): Promise<Flagged> {
  const row = await db.select().from(quotes).where(sql`id = ${flag.quoteId}`).get()
  if (row?.status !== 'published' && row?.status !== 'superseded') return { outcome: 'unknown' }
  const before = await reasonOf(db, flag)
  if (before) return { outcome: 'repeated', quote: quoteOf(row), reason: before }
  const touched = { at: flag.at, ids: [row.id], regions: [row.region], sets: [row.set], kinds: [row.kind] }
  const isPrivate = flag.reason === 'private-data'
  const hides = isPrivate ? [hiding(flag, row, rules), ...recount(touched, rules.places)] : []
  const { changes, found } = await batchAndRead(db, [insertion(flag), ...hides], [sql`id = ${row.id}`])
  const [[flagged = row] = []] = found
  const quote = quoteOf(flagged)
  if (changes[0] === 1) return { outcome: 'flagged', quote, reason: flag.reason }
  const meanwhile = await reasonOf(db, flag)
  return meanwhile ? { outcome: 'repeated', quote, reason: meanwhile } : { outcome: 'too-many' }
}
