import type { SQL } from 'drizzle-orm'
import type { RunnableQuery } from 'drizzle-orm/runnable-query'
import type { Database } from './database.ts'

export interface ChangedAndRead<T> {
  /** How many rows each statement changed, in their order. */
  readonly changes: readonly number[]
  readonly read: T
}

/**
 * Runs changes and then a query in one transaction: all of it holds, or nothing does.
 *
 * @throws where the database fails; whether the changes were made is then not known
 */
export async function changeThenRead<T>(
  db: Database,
  [first, ...further]: readonly [SQL, ...SQL[]],
  query: RunnableQuery<T, 'sqlite'>,
): Promise<ChangedAndRead<T>> {
  const results = await db.batch([db.run(first), ...further.map((change) => db.run(change)), query])
  return {
    changes: results.slice(0, -1).map((result) => (result as D1Result).meta.changes),
    // The type of a batch's results cannot say what its last one is.
    read: results.at(-1) as T,
  }
}
