import { test as base } from '@playwright/test'
import type { Browser } from '../../../scripts/lib/browser/find-browser.ts'
import { launchOptions } from '../../../scripts/lib/browser/launch.ts'
import { localSecrets } from '../../../scripts/lib/local-secrets.ts'
import { startBundled, startSite, type Templates } from './sites.ts'

interface Setup {
  readonly browser: Browser
  readonly templates: Templates
  /** The sites that all tests share. */
  readonly urls: Readonly<Record<'live' | 'demo', string>>
}

interface TestFixtures {
  /**
   * The site that `baseURL` leads to: `live` (the launch quotes) and `demo` are shared by all tests, so only
   * read there; `own` is a live site that nothing but the tests of this file talk to, so submit there.
   * @example test.use({ site: 'own' })
   */
  readonly site: 'live' | 'demo' | 'own'
}

interface WorkerFixtures {
  /** Who may moderate every site. */
  readonly moderator: { readonly name: string; readonly secret: string }
  readonly shared: Setup['urls']
  /** Starts a file's own site, or finds it running. */
  readonly ownSite: (file: string) => Promise<string>
  /** Starts a demo as `npm run demo` does. */
  readonly startDemo: () => ReturnType<typeof startSite>
}

/** What global-setup.ts left for the workers. */
function setup(): Setup {
  return JSON.parse(process.env.FAIRKEY_BROWSER_TESTS ?? '') as Setup
}

/** An address that stands for one household, the same one for the same test. */
function householdOf(testId: string): string {
  const digits = testId.replaceAll(/[^0-9a-f]/g, '').slice(-8)
  return `2001:db8:${digits.slice(0, 4)}:${digits.slice(4)}::1`
}

/** Playwright's test with the browser that was found, and a site as `baseURL`; each test is a sender of its own. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: ['live', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured.
  extraHTTPHeaders: async ({}, use, { testId }) => use({ 'CF-Connecting-IP': householdOf(testId) }),
  baseURL: [
    async ({ site, ownSite }, use, { file }) =>
      use(site === 'own' ? await ownSite(file) : setup().urls[site]),
    { scope: 'test', timeout: 60_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured.
  shared: [({}, use) => use(setup().urls), { scope: 'worker' }],
  moderator: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured.
    async ({}, use) => {
      const [name = '', secret = ''] = localSecrets(setup().templates.live).MODERATORS.split(':')
      await use({ name, secret })
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured.
  launchOptions: [({}, use) => use(launchOptions(setup().browser)), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured.
  startDemo: [({}, use) => use(() => startSite('demo', setup().templates)), { scope: 'worker' }],
  ownSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured.
    async ({}, use) => {
      let own: { readonly file: string; readonly site: Awaited<ReturnType<typeof startBundled>> } | undefined
      await use(async (file) => {
        if (own?.file !== file) {
          await own?.site.stop()
          own = { file, site: await startBundled('live', setup().templates) }
        }
        return own.site.url
      })
      await own?.site.stop()
    },
    { scope: 'worker' },
  ],
})
