import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { commandFile, mustRunNode, type Outcome, runNode, startNode } from './run.ts'

/** What the code calls the site's database, and wrangler takes in place of its name. */
export const DATABASE = 'DB'

const file = commandFile('wrangler')

/** CI=1: no questions. The rest: no banner, no calls home. */
const quiet = {
  CI: '1',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

/** Runs a wrangler command on local data; throws with its output when it fails. */
export function wrangler(...args: readonly string[]): Promise<string> {
  return mustRunNode(file, args, quiet)
}

/** Runs a wrangler command on the account, with its output shown. It may open a browser to log in. */
export function remoteWrangler(...args: readonly string[]): Promise<Outcome> {
  return runNode(file, args, { show: true, env: { WRANGLER_SEND_METRICS: 'false' } })
}

/** The same without showing what it prints, for a script to read; whoever is asked has logged in before. */
export function askWrangler(...args: readonly string[]): Promise<Outcome> {
  return runNode(file, args, { env: quiet })
}

/** Starts a wrangler command that goes on running. */
export function startWrangler(args: readonly string[], options: SpawnOptions): ChildProcess {
  return startNode(file, args, { ...options, env: { ...process.env, ...quiet } })
}
