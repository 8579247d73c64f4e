import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll } from 'vitest'

interface Part {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const NOT_OURS = /^(_cf_|sqlite_|d1_migrations$)/

const parts = () => env.DB.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name')

/** What the migrations make; none before the first test of a process. */
let made: readonly Part[] = []

/** Whether the tests that run only read what was seeded before the first of them. */
let isKept = false

/** Makes the database anew. */
async function remake(): Promise<void> {
  // A database that workerd has put to sleep is not reset, so it is woken first.
  await env.DB.prepare('SELECT 1').run()
  await reset()
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
  made = (await parts().all<Part>()).results
}

/** Empties every table at once, which takes a tenth of the time; answers whether it is all as it was made. */
async function emptied(): Promise<boolean> {
  const tables = made.filter(({ type, name }) => type === 'table' && !NOT_OURS.test(name))
  try {
    const [found] = await env.DB.batch([
      parts(),
      ...tables.map(({ name }) => env.DB.prepare(`DELETE FROM "${name}"`)),
    ])
    return JSON.stringify(found?.results) === JSON.stringify(made)
  } catch {
    // A test has taken a table away.
    return false
  }
}

async function empty(): Promise<void> {
  if (made.length === 0 || !(await emptied())) await remake()
}

/** What each test begins with: an empty database, or what its suite has seeded for all of its tests. */
export const ready = async (): Promise<void> => (isKept ? undefined : empty())

/** Seeds the database once for all tests of a suite, which only read. */
export function seededOnce(seed: () => Promise<void>): void {
  beforeAll(async () => {
    await empty()
    await seed()
    isKept = true
  })
  afterAll(() => {
    isKept = false
  })
}
