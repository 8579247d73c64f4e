/** What a database was asked for, by D1's own count. */
export interface Cost {
  queries: number
  rowsRead: number
  rowsWritten: number
}

/** A database that adds up what it costs. */
export function measured(d1: D1Database): { readonly d1: D1Database; readonly cost: Cost } {
  const cost: Cost = { queries: 0, rowsRead: 0, rowsWritten: 0 }
  const add = ({ meta }: D1Response) => {
    cost.queries += 1
    cost.rowsRead += meta.rows_read
    cost.rowsWritten += meta.rows_written
  }
  const session = (of: D1DatabaseSession): D1DatabaseSession => ({
    prepare: (query) => statement(of.prepare(query), add),
    getBookmark: () => of.getBookmark(),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const results = await of.batch<T>(statements.map(unwrapped))
      for (const result of results) add(result)
      return results
    },
  })
  // Only sessions are asked, see src/db/database.ts.
  return {
    d1: { withSession: (constraint: string) => session(d1.withSession(constraint)) } as D1Database,
    cost,
  }
}

const inner = new WeakMap<D1PreparedStatement, D1PreparedStatement>()

const unwrapped = (wrapped: D1PreparedStatement) => inner.get(wrapped) ?? wrapped

/** drizzle asks with `run` and `all`, and with `raw`, which has no meta: that one is asked twice. */
function statement(of: D1PreparedStatement, add: (response: D1Response) => void): D1PreparedStatement {
  const wrapper = {
    bind: (...values: unknown[]) => statement(of.bind(...values), add),
    run: async () => noted(await of.run(), add),
    all: async () => noted(await of.all(), add),
    raw: async () => {
      add(await of.all())
      return of.raw()
    },
  } as unknown as D1PreparedStatement
  inner.set(wrapper, of)
  return wrapper
}

function noted<T extends D1Response>(response: T, add: (response: D1Response) => void): T {
  add(response)
  return response
}
