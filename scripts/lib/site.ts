import type { ChildProcess, StdioOptions } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asVars, localSecrets } from './local-secrets.ts'
import { killGroup, stopTree } from './processes.ts'
import { mustRunNode, root } from './run.ts'
import { startWrangler } from './wrangler.ts'

export interface Storage {
  /** Where the local database lives, as wrangler's --persist-to. */
  readonly folder: string
  /** Invented quotes in place of the launch quotes. */
  readonly demo: boolean
}

export interface ServeOptions extends Storage {
  readonly port: number
  /** Further arguments for `wrangler dev`. */
  readonly extra?: readonly string[]
  /** Show all that the server prints; otherwise its errors only. */
  readonly show?: boolean
  /** Ends the server, also while it is still starting. */
  readonly signal?: AbortSignal
  /** To be killed: the server is in a process group of its own, where Ctrl-C does not reach it. */
  readonly killable?: boolean
}

export interface Site {
  readonly url: string
  /** Ends the server and whatever it started. */
  readonly stop: () => Promise<void>
  /** Kills the server, if it is killable, and whatever it started, in the middle of what they do. */
  readonly kill: () => Promise<void>
  /** The exit code, once the server has ended by itself or by Ctrl-C. */
  readonly ended: Promise<number>
}

/** Builds the assets: what the pages and the tests read must be there before them. */
export async function buildAssets(): Promise<void> {
  await mustRunNode(join(root, 'web', 'build.mjs'), [])
}

/** Brings a local database up to date: migrations, the keys of dealers, the quotes to start with. Repeats safely. */
export async function prepareStorage(storage: Storage): Promise<void> {
  // Read only now: whoever starts a site is first told whether its port is free.
  const { keepOpen } = await import('./local-database.ts')
  await keepOpen(storage.folder, async () => {
    await migrate(storage.folder)
    await rekey(storage.folder)
  })
  await seed(storage)
}

export async function migrate(folder: string): Promise<void> {
  // Read only now, too.
  const { migrateLocally } = await import('./local-database.ts')
  await migrateLocally(folder)
}

async function rekey(folder: string): Promise<void> {
  // Read only now, too.
  const { rekeyDealers } = await import('./rekeying.ts')
  const scratch = mkdtempSync(join(tmpdir(), 'fairkey-rekey-'))
  try {
    const database = { remote: false, persistTo: folder, scratch }
    await rekeyDealers(database, { say: console.log, onlyShow: false, now: new Date() })
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

export async function seed({ folder, demo }: Storage): Promise<void> {
  const script = join(root, 'scripts', 'seed.ts')
  await mustRunNode(script, ['--persist-to', folder, ...(demo ? ['--demo'] : [])])
}

/** Starts the site and waits until it answers. */
export async function serve(options: ServeOptions): Promise<Site> {
  const url = `http://localhost:${options.port}`
  const stdio: StdioOptions = options.show ? 'inherit' : ['ignore', 'ignore', 'inherit']
  const child = startWrangler(devArguments(options), { stdio, detached: options.killable ?? false })
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 0)))
  const stop = async () => {
    stopTree(child)
    await ended
  }
  const kill = async () => {
    killGroup(child)
    await ended
  }
  options.signal?.addEventListener('abort', stop)
  void ended.then(() => options.signal?.removeEventListener('abort', stop))
  const problem = await untilReady(`${url}/healthz`, child)
  if (problem === undefined) return { url, stop, kill, ended }
  await stop()
  throw new Error(`The site did not start: ${problem}.`)
}

function devArguments({ folder, demo, port, extra = [] }: ServeOptions): string[] {
  const args = ['dev', '--local', '--port', String(port), '--inspector-port', '0', '--persist-to', folder]
  args.push(...asVars({ ...localSecrets(folder), ...(demo ? { DEMO: 'true' } : {}) }))
  // The clock starts no job on this machine; with this, `/__scheduled` does, and no warning says that none does.
  args.push('--test-scheduled')
  // wrangler takes it once only.
  if (!extra.includes('--log-level')) args.push('--log-level', 'warn')
  return [...args, '--show-interactive-dev-session=false', ...extra]
}

/** What kept the site from answering within a minute, or nothing. */
async function untilReady(url: string, child: ChildProcess): Promise<string | undefined> {
  let last = 'no answer'
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null || child.signalCode !== null) return 'the server ended'
    try {
      const response = await fetch(url)
      if (response.ok) return
      last = `${url} answers ${response.status}`
    } catch {
      // not listening yet
    }
    await sleep(100)
  }
  return last
}
