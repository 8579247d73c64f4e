import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { databaseConfig } from './scripts/lib/wrangler-config.ts'

/**
 * `unit` runs in Node. `worker` runs in workerd, with a real D1 that is empty for every test. The files are shared
 * out among a few processes, which run them one after the other: no test leaves anything behind, and starting a
 * process for each file took twice as long as the tests. Every process has a database, caches and limits of its
 * own. Projects that run at once must have as many processes as each other.
 */
const shared = {
  isolate: false,
  maxWorkers: Math.min(Math.max(availableParallelism(), 2), 4),
  restoreMocks: true,
  // What `npm run fuzz` asks for; here a few thousand cases, others every time.
  provide: {
    fuzz: {
      cases: Number(process.env.FUZZ_CASES ?? 4000),
      seed: Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31)),
    },
  },
}

interface Options {
  readonly testTimeout?: number
  readonly maxWorkers?: number
  readonly sequence?: { readonly groupOrder: number }
}

/** Tests that run in workerd. */
const inWorker = (name: string, include: string, options: Options = {}) => ({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations(databaseConfig.migrations) } },
    })),
  ],
  test: {
    ...shared,
    testTimeout: 20_000,
    // Migrating and seeding stand in hooks: they have to have the time that a test has, not half of it.
    hookTimeout: 20_000,
    ...options,
    name,
    include: [include],
    setupFiles: ['test/setup-worker.ts'],
  },
})

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/{domain,catalog,fuzz,input,views,widget,meta,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      inWorker('worker', 'test/{db,http,jobs}/**/*.test.{ts,tsx}'),
      // Measures instead of checking, alone, and takes minutes: `npm run bench`.
      inWorker('bench', 'test/bench/**/*.test.ts', {
        testTimeout: 600_000,
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})
