import { type SQL, sql } from 'drizzle-orm'

/** How many terms D1 takes in a compound SELECT. */
const TERMS = 5

/**
 * Several queries as one: with an ORDER BY behind it, along which each of them has an index, SQLite merges them
 * and reads of each no more than is taken, and one row. D1 takes five at once, so they are put together in
 * fives, and these in fives again; SQLite makes one merge of it all.
 *
 * @param queries without an order or limit of their own, with the same columns
 * @example
 * sql`${merged([ofOklahoma, ofTexas])} ORDER BY recency DESC LIMIT 26`
 */
export function merged(queries: readonly SQL[]): SQL {
  if (queries.length <= TERMS) return sql.join([...queries], sql` UNION ALL `)
  const fives = Array.from({ length: Math.ceil(queries.length / TERMS) }, (_, n) =>
    merged(queries.slice(n * TERMS, (n + 1) * TERMS)),
  )
  return merged(fives.map((five) => sql`SELECT * FROM (${five})`))
}
