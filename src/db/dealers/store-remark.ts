import { sql } from 'drizzle-orm'
import { REMARK_CAP, type Remark } from '../../domain/dealers/remark.ts'
import { ofNetwork } from '../../domain/intake/daily-caps.ts'
import type { SenderLabels } from '../../domain/quotes/sender-labels.ts'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'

/** What somebody says about a dealer, and who. */
export interface SentRemark extends Remark, SenderLabels {}

/**
 * `repeated`: the sender has a remark on this dealer already, which stands. `too-many`: the sender, or its
 * network, has sent a day's worth. `unknown`: no such dealer is shown.
 */
export type RemarkStored = 'placed' | 'repeated' | 'too-many' | 'unknown'

/**
 * Stores a remark for a moderator; it changes nothing that is shown. One statement decides and inserts, so that
 * parallel requests cannot pass the cap together.
 *
 * @throws where the database fails; whether it was stored is then not known, and trying again is safe
 */
export async function storeRemark(db: Database, remark: SentRemark): Promise<RemarkStored> {
  const { id, dealerKey, reason, note, sender, network, saidAt } = remark
  const isShown = sql`EXISTS (SELECT 1 FROM dealer_words WHERE dealer_key = ${dealerKey} AND newest IS NOT NULL)`
  const [placed] = await batch(db, [
    sql`INSERT INTO remarks (id, dealer_key, reason, note, sender, network, said_at)
      SELECT ${id}, ${dealerKey}, ${reason}, ${note}, ${sender}, ${network}, ${saidAt}
      WHERE ${isShown} AND (SELECT count(*) FILTER (WHERE sender = ${sender}) < ${REMARK_CAP}
          AND count(*) < ${ofNetwork(REMARK_CAP)}
        FROM remarks WHERE network = ${network})
      ON CONFLICT DO NOTHING`,
  ])
  if (placed === 1) return 'placed'
  const why = await db.get<{ shown: number; mine: number }>(sql`SELECT ${isShown} AS shown,
    EXISTS (SELECT 1 FROM remarks WHERE dealer_key = ${dealerKey} AND sender = ${sender}) AS mine`)
  if (why.shown === 0) return 'unknown'
  return why.mine === 1 ? 'repeated' : 'too-many'
}
