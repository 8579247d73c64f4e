import { type SQL, sql } from 'drizzle-orm'
import { ofNetwork } from '../../domain/intake/daily-caps.ts'
import { FIT_CAPS, type FitReport } from '../../domain/part/fit-report.ts'
import type { SenderLabels } from '../../domain/quotes/sender-labels.ts'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { fitReports } from '../schema.ts'
import { recountFits } from './recount-fits.ts'

/** What somebody found, and when it was told: ISO 8601, UTC. */
export interface ArrivingFit extends FitReport, SenderLabels {
  readonly at: string
}

/**
 * What became of it. `changed`: in place of the sender's other answer. `repeated`: that answer is there already.
 * `not-counted`: a moderator has taken the sender's report off. `too-many`: nothing was stored.
 */
export type FitOutcome = 'stored' | 'changed' | 'repeated' | 'not-counted' | 'too-many'

/** Whether the sender and its network have room for one more; a changed answer takes none. */
const hasRoom = ({ model, year, sender, network }: ArrivingFit): SQL => sql`
  (SELECT count(*) FILTER (WHERE sender = ${sender}) < ${FIT_CAPS.placed}
      AND count(*) FILTER (WHERE model = ${model} AND year = ${year}) < ${ofNetwork(FIT_CAPS.voices)}
      AND count(*) < ${ofNetwork(FIT_CAPS.placed)}
    FROM fit_reports WHERE network = ${network})`

const isMine = ({ model, year, sender }: ArrivingFit): SQL =>
  sql`model = ${model} AND year = ${year} AND sender = ${sender}`

/** One statement decides and stores, so that parallel requests cannot pass the caps together. */
function insertion(fit: ArrivingFit): SQL {
  const { model, year, found, sender, network, at } = fit
  return sql`
    INSERT INTO fit_reports (model, year, found, sender, network, reported_at)
    SELECT ${model}, ${year}, ${found ? 1 : 0}, ${sender}, ${network}, ${at}
    WHERE EXISTS (SELECT 1 FROM fit_reports WHERE ${isMine(fit)}) OR ${hasRoom(fit)}
    ON CONFLICT (model, year, sender) WHERE sender IS NOT NULL
    DO UPDATE SET found = excluded.found, reported_at = excluded.reported_at
      WHERE fit_reports.found <> excluded.found`
}

/**
 * Stores what somebody found, one voice a sender, model and year: the newest answer counts.
 *
 * @throws where the database fails; whether it was stored is then not known, and trying again is safe
 */
export async function storeFitReport(db: Database, fit: ArrivingFit): Promise<FitOutcome> {
  const mine = () => db.select().from(fitReports).where(isMine(fit)).get()
  const before = await mine()
  const touched = sql`SELECT model, year FROM fit_reports WHERE model = ${fit.model} AND year = ${fit.year} LIMIT 1`
  const [stored] = await batch(db, [insertion(fit), recountFits(touched)])
  if (before?.removed) return 'not-counted'
  if (stored === 1) return before ? 'changed' : 'stored'
  return before || (await mine()) ? 'repeated' : 'too-many'
}
