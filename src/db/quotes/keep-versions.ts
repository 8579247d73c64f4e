import { type SQL, sql } from 'drizzle-orm'

const columnsAsJson = sql.raw(`json_object(
  'set', "set", 'kind', kind, 'priceCents', price_cents, 'region', region, 'city', city, 'dealer', dealer,
  'quotedOn', quoted_on, 'cutting', cutting, 'cuttingCents', cutting_cents, 'fittingCents', fitting_cents,
  'ships', ships, 'proof', json(proof), 'note', note, 'sourceUrl', source_url, 'status', status, 'hold', json(hold))`)

/** What quotes are before a change, for the history and for recounts. */
export const keepVersions = (where: SQL, at: string): SQL => sql`
  INSERT INTO quote_versions
    (quote_id, version, before, region, "set", year, comparable_cents, kind, dealer_key, voice, changed_at)
  SELECT id, version, ${columnsAsJson}, region, "set", year, comparable_cents, kind, dealer_key, voice, ${at}
  FROM quotes WHERE ${where}
  ON CONFLICT DO NOTHING`
