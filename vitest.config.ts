import { randomInt } from 'node:crypto'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { databaseConfig } from './scripts/lib/wrangler-config.ts'

/**
 * `unit` runs in Node. `worker` runs in workerd, with a real D1 that is new for every test. Test files share
 * their process: no test leaves anything behind, and starting one for each took twice as long as the tests.
 */
const shared = {
  isolate: false,
  restoreMocks: true,
  // What `npm run fuzz` asks for; here a few thousand cases, others every time.
  provide: {
    fuzz: {
      cases: Number(process.env.FUZZ_CASES ?? 4000),
      seed: Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31)),
    },
  },
}

/** Tests that run in workerd, one file after the other: files that share a process share its database. */
const inWorker = (name: string, include: string, options: { readonly testTimeout?: number } = {}) => ({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations(databaseConfig.migrations) } },
    })),
  ],
  test: {
    ...shared,
    testTimeout: 20_000,
    ...options,
    name,
    maxWorkers: 1,
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
      // Measures instead of checking, and takes minutes: `npm run bench`.
      inWorker('bench', 'test/bench/**/*.test.ts', { testTimeout: 600_000 }),
    ],
  },
})
