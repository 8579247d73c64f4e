/** What D1 says when it has too much to do, and when it cannot be reached. */
export const OVERLOADED = 'D1_ERROR: D1 DB is overloaded. Requests queued for too long.'
export const CONNECTION_LOST = 'Network connection lost.'
/** What the platform says when D1 is not even reached, or its disk is full. */
export const INTERNAL_ERROR = 'internal error; reference = 0a1b2c3d'

/**
 * Every failure of the database that D1's documentation names ("Debug D1", "Limits") or that was seen, with
 * what kind it is and whether a change may have been made all the same.
 */
export const D1_ERRORS: readonly [message: string, failure: string, mayBeStored: boolean][] = [
  ['D1_ERROR: D1 DB reset because its code was updated.', 'lost', true],
  ['D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.', 'lost', true],
  [CONNECTION_LOST, 'lost', true],
  ['D1_ERROR: Network connection lost.', 'lost', true],
  ['D1_ERROR: Internal error in D1 DB storage caused object to be reset.', 'lost', true],
  ['D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.', 'lost', false],
  ["D1_ERROR: Can't read from request stream because client disconnected.", 'busy', true],
  ['D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.', 'busy', true],
  [OVERLOADED, 'busy', false],
  ['D1_ERROR: D1 DB is overloaded. Too many requests queued.', 'busy', false],
  ["D1_ERROR: D1 DB's isolate exceeded its memory limit and was reset.", 'busy', true],
  ['D1_ERROR: D1 DB exceeded its CPU time limit and was reset.', 'busy', true],
  ['D1_ERROR: internal error; reference = 0a1b2c3d', 'busy', true],
  [INTERNAL_ERROR, 'busy', true],
  ['D1_ERROR: Exceeded maximum DB size.', 'full', false],
  [
    "D1_ERROR: Your account has exceeded D1's maximum account storage limit, please contact Cloudflare to raise your limit.",
    'full',
    false,
  ],
  [
    "D1_ERROR: Your account has exceeded D1's free tier daily row read limit. Upgrade to a paid plan or wait until tomorrow (midnight UTC) to continue.",
    'spent',
    false,
  ],
  [
    "Your account has exceeded D1's free tier daily row write limit. Upgrade to a paid plan or wait until tomorrow (midnight UTC) to continue.",
    'spent',
    false,
  ],
]

/** What the database is asked for: one statement, or a batch, which is one transaction. */
export interface Call {
  /** From 1. */
  readonly number: number
  readonly kind: 'query' | 'batch'
}

/** Whether a call fails, and whether it has been carried out by then. */
export type When = (call: Call) => 'before' | 'after' | null

/** A database that fails with an error at the calls that are chosen, and is real for the others. */
export function faultyDatabase(d1: D1Database, error: Error, when: When): D1Database {
  let number = 0
  const real = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const call = async <T>(kind: Call['kind'], run: () => Promise<T>): Promise<T> => {
    number += 1
    const fails = when({ number, kind })
    if (fails === 'before') throw error
    const result = await run()
    if (fails === 'after') throw error
    return result
  }
  const wrapped = (of: D1PreparedStatement): D1PreparedStatement => {
    const statement = {
      bind: (...values: unknown[]) => wrapped(of.bind(...values)),
      first: () => call('query', () => of.first()),
      run: () => call('query', () => of.run()),
      all: () => call('query', () => of.all()),
      raw: () => call('query', () => of.raw()),
    } as unknown as D1PreparedStatement
    real.set(statement, of)
    return statement
  }
  const withSession = (constraint: string): D1DatabaseSession => {
    const session = d1.withSession(constraint)
    return {
      prepare: (query) => wrapped(session.prepare(query)),
      batch: <T>(statements: D1PreparedStatement[]) =>
        call('batch', () => session.batch<T>(statements.map((one) => real.get(one) ?? one))),
      getBookmark: () => session.getBookmark(),
    }
  }
  // The site asks through sessions only, see src/db/database.ts.
  return { withSession } as unknown as D1Database
}

/** Where a database can fail: whatever it is asked, or when it is to change something. */
export const FAULTS = ['prepare', 'batch'] as const
export type Fault = (typeof FAULTS)[number]

/** A database that fails with an error, the other parts of it real. */
export const failingDatabase = (d1: D1Database, fault: Fault, error: Error): D1Database =>
  faultyDatabase(d1, error, ({ kind }) => (fault === 'prepare' || kind === 'batch' ? 'before' : null))
