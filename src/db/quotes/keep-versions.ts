import { type SQL, sql } from 'drizzle-orm'
import { snapshotParts } from './quote-columns.ts'

/** What quotes are before a change, for the history and for recounts. */
export const keepVersions = (where: SQL, at: string): SQL => sql`
  INSERT INTO quote_versions
    (quote_id, version, before, region, "set", year, comparable_cents, kind, dealer_key, voice, changed_at)
  SELECT id, version, json_object(${snapshotParts}), region, "set", year, comparable_cents, kind, dealer_key, voice,
    ${at}
  FROM quotes WHERE ${where}
  ON CONFLICT DO NOTHING`
