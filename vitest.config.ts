import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/**
 * `unit` runs in Node. `worker` runs in workerd, with a real D1 that is new for every test. Test files share
 * their process: no test leaves anything behind, and starting one for each took twice as long as the tests.
 */
const shared = { isolate: false, restoreMocks: true }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/{domain,catalog,input,views,meta,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations('migrations') } },
          })),
        ],
        test: {
          ...shared,
          name: 'worker',
          include: ['test/{db,http,jobs}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/setup-worker.ts'],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations('migrations') } },
          })),
        ],
        test: {
          ...shared,
          name: 'bench',
          include: ['test/bench/**/*.test.ts'],
          testTimeout: 600_000,
          setupFiles: ['test/setup-worker.ts'],
        },
      },
    ],
  },
})
