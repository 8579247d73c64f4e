/** What D1 says when it has too much to do, and when it cannot be reached. */
export const OVERLOADED = 'D1_ERROR: D1 DB is overloaded. Requests queued for too long.'
export const CONNECTION_LOST = 'Network connection lost.'

/** Where a database can fail: at once, when it is asked, or when it is to change something. */
export const FAULTS = ['withSession', 'prepare', 'batch'] as const
export type Fault = (typeof FAULTS)[number]

/** A database that fails with an error, the other parts of it real. */
export function failingDatabase(d1: D1Database, fault: Fault, error: Error): D1Database {
  const fail = () => {
    throw error
  }
  const withSession = (constraint: string): D1DatabaseSession => {
    const session = d1.withSession(constraint)
    return {
      prepare: fault === 'prepare' ? fail : (query) => session.prepare(query),
      batch: async (statements) => (fault === 'batch' ? fail() : session.batch(statements)),
      getBookmark: () => session.getBookmark(),
    }
  }
  // The site asks through sessions only, see src/db/database.ts.
  return { withSession: fault === 'withSession' ? fail : withSession } as unknown as D1Database
}
