// npm run screenshots [folder] [-- --base http://localhost:8787 --path / --path /us-ok]: what pages look like,
// at both widths and in both colour schemes, of a site that is running.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findBrowser } from './lib/browser/find-browser.ts'
import { launchOptions } from './lib/browser/launch.ts'
import { looks } from './lib/browser/looks.ts'

const PATHS = [
  '/',
  '/ca',
  '/us-ok',
  '/us-ok/2-key',
  '/us/2-key',
  '/call/us-ok/2-key',
  '/submit',
  '/report/several',
  '/figures',
  '/privacy',
  '/guide',
  '/widgets?region=US-OK&set=2',
  '/embed/us-ok/2',
  '/no-such-page',
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: `http://localhost:${process.env.PORT ?? 8787}` },
    path: { type: 'string', multiple: true, default: PATHS },
  },
})
const folder = resolve(positionals[0] ?? 'screenshots')

const found = findBrowser()
if (found === null) throw new Error('No Chromium found. CHROME_PATH can name one.')
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(launchOptions(found))
for (const { name, use } of looks) {
  const page = await browser.newPage({ baseURL: values.base, ...use })
  for (const path of values.path) await shoot(page, path, name.replace(' ', '-'))
  await page.close()
}
await browser.close()
console.log(`${looks.length * values.path.length} screenshots are in ${folder}`)

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 * @param {string} look
 */
async function shoot(page, path, look) {
  await page.goto(path, { waitUntil: 'load' })
  const name = path.replace(/^\//, '').replace(/[^\w-]+/g, '-') || 'home'
  await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true })
}
