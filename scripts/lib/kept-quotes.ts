import { ask, type Database } from './stored.ts'
import type { Acknowledged } from './write-load.ts'

/** A row of the quotes that the load has sent. */
export interface KeptQuote {
  readonly id: string
  readonly key: string
  readonly note: string
  readonly cents: number
}

export interface Kept {
  /** Acknowledged, but not there with its id, key, note and price. */
  readonly lost: readonly string[]
  /** Stored more than once. */
  readonly twice: readonly string[]
  /** Stored, but never acknowledged. */
  readonly strange: readonly string[]
}

/** What has become of the acknowledged quotes; each is named by its note. */
export function compareKept(acknowledged: readonly Acknowledged[], rows: readonly KeptQuote[]): Kept {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const isKept = ({ id, sent: { idempotencyKey, body } }: Acknowledged) => {
    const row = byId.get(id)
    return row?.key === idempotencyKey && row.note === body.note && row.cents === body.priceCents
  }
  const notes = new Set(acknowledged.map(({ sent }) => sent.body.note))
  const times = Map.groupBy(rows, ({ note }) => note)
  return {
    lost: acknowledged.filter((one) => !isKept(one)).map(({ sent }) => sent.body.note),
    twice: [...times].filter(([, same]) => same.length > 1).map(([note]) => note),
    strange: [...times.keys()].filter((note) => !notes.has(note)),
  }
}

/** The quotes that came with a key: all that the load has sent, and no other. */
export async function keptQuotes(database: Database): Promise<KeptQuote[]> {
  const rows = await ask(
    database,
    `SELECT id, idempotency_key AS "key", note, price_cents AS cents FROM quotes WHERE idempotency_key IS NOT NULL`,
  )
  return rows.map(({ id, key, note, cents }) => ({
    id: String(id),
    key: String(key),
    note: String(note),
    cents: Number(cents),
  }))
}

const priceCounts = (area: 'region' | 'country', where: string) =>
  `SELECT ${area} AS area, "set", year, CAST(comparable_cents AS TEXT) AS value, count(*) AS quotes,
    max(recency) AS newest
    FROM quotes WHERE status = 'published' AND comparable_cents IS NOT NULL AND ${where} GROUP BY 1, 2, 3, 4`

/**
 * How many of the counts that the figures are made from are not what the quotes themselves give, in the
 * regions and in the whole countries.
 */
export async function wrongCounts(database: Database): Promise<number> {
  const recounted = `${priceCounts('region', 'length(region) > 2')} UNION ALL ${priceCounts('country', 'true')}`
  const stored = `SELECT area, "set", year, value, quotes, newest FROM counts
    WHERE counted = 'price' AND quotes > 0 AND (length(area) = 2 OR area IN (SELECT region FROM quotes))`
  const [row] = await ask(
    database,
    `WITH recounted AS (${recounted}), stored AS (${stored})
     SELECT (SELECT count(*) FROM (SELECT * FROM recounted EXCEPT SELECT * FROM stored))
       + (SELECT count(*) FROM (SELECT * FROM stored EXCEPT SELECT * FROM recounted)) AS wrong`,
  )
  return Number(row?.wrong)
}
