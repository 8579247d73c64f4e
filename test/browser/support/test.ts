import { test as base } from '@playwright/test'
import type { Browser } from './find-browser.ts'
import { launchOptions } from './launch.ts'
import { startSite, type Templates } from './sites.ts'

interface Setup {
  readonly browser: Browser
  readonly templates: Templates
  readonly urls: Readonly<Record<'live' | 'demo', string>>
}

interface WorkerFixtures {
  /**
   * Which site a file's tests talk to: `live` (the launch quotes) and `demo` are shared by all tests, so only
   * read there; `own` is a live site that this file has for itself, to submit to.
   * @example test.use({ site: 'own' })
   */
  readonly site: 'live' | 'demo' | 'own'
  readonly siteUrl: string
}

/** What global-setup.ts left for the workers. */
function setup(): Setup {
  return JSON.parse(process.env.FAIRKEY_BROWSER_TESTS ?? '') as Setup
}

/** Playwright's test with the browser that was found and a site as `baseURL`. */
export const test = base.extend<object, WorkerFixtures>({
  site: ['live', { scope: 'worker', option: true }],
  siteUrl: [
    async ({ site }, use) => {
      if (site !== 'own') return use(setup().urls[site])
      const own = await startSite('live', setup().templates)
      await use(own.url)
      await own.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured.
  launchOptions: [({}, use) => use(launchOptions(setup().browser)), { scope: 'worker' }],
  baseURL: ({ siteUrl }, use) => use(siteUrl),
})
