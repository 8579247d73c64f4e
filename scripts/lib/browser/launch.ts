import type { LaunchOptions } from '@playwright/test'
import type { Browser } from './find-browser.ts'

/**
 * How a browser is started, by the tests and for screenshots. It needs no sandbox for pages of our own, and
 * reaches this machine only: a page that fetches anything from elsewhere fails.
 */
export function launchOptions({ executablePath, env }: Browser): LaunchOptions {
  return {
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  }
}
