import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { unpackChromium } from './unpack-chromium.ts'

export interface Browser {
  readonly executablePath: string
  /** What it needs in its environment besides ours. */
  readonly env: Readonly<Record<string, string>>
  /** Where it was found, for the log. */
  readonly from: string
}

/**
 * A Chromium: the one that CHROME_PATH names, the system's, Playwright's own, or else (64-bit Linux) the one
 * that comes inside an npm package. Null where there is none. BROWSER=npm takes the package's at once.
 */
export function findBrowser(): Browser | null {
  if (process.env.BROWSER !== 'npm') {
    for (const [from, executablePath] of candidates()) {
      if (runs(executablePath)) return { executablePath, env: {}, from }
    }
  }
  const unpacked = unpackChromium()
  if (unpacked === null || !runs(unpacked.executablePath, unpacked.env)) return null
  return { ...unpacked, from: '@sparticuz/chromium' }
}

function candidates(): [string, string][] {
  const found: [string, string][] = []
  if (process.env.CHROME_PATH) found.push(['CHROME_PATH', process.env.CHROME_PATH])
  for (const path of systemPaths()) found.push(['the system', path])
  found.push(['Playwright', chromium.executablePath()])
  return found
}

function systemPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    const files = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return folders.flatMap((folder) => (folder ? files.map((file) => join(folder, file)) : []))
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Whether a file is a browser that starts here. On Windows `--version` would open a window. */
function runs(path: string, env: Readonly<Record<string, string>> = {}): boolean {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  try {
    const options = {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      timeout: 20_000,
      stdio: 'pipe',
    } as const
    return /Chrom|Edge/.test(execFileSync(path, ['--version'], options))
  } catch {
    return false
  }
}
