import { findBrowser } from '../../../scripts/lib/browser/find-browser.ts'
import { buildAssets } from '../../../scripts/lib/site.ts'
import { bundleWorker } from './bundle-worker.ts'
import { prepareTemplates, startBundled } from './sites.ts'

/** Before all browser tests: a browser, and a site of each kind. Their whereabouts go to the workers. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const browser = findBrowser()
  if (browser === null) throw new Error('No Chromium found. CHROME_PATH can name one.')
  await buildAssets()
  const templates = await prepareTemplates()
  await bundleWorker(templates.bundle)
  const [live, demo] = await Promise.all([startBundled('live', templates), startBundled('demo', templates)])
  process.env.FAIRKEY_BROWSER_TESTS = JSON.stringify({
    browser,
    templates: { live: templates.live, demo: templates.demo, bundle: templates.bundle },
    urls: { live: live.url, demo: demo.url },
  })
  return async () => {
    await Promise.all([live.stop(), demo.stop()])
    templates.remove()
  }
}
