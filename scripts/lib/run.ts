import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const root = dirname(dirname(import.meta.dirname))
const require = createRequire(import.meta.url)

export interface Outcome {
  readonly code: number
  readonly output: string
}

export interface RunOptions {
  readonly env?: Record<string, string>
  /** Show the output while it comes; otherwise it is only collected. */
  readonly show?: boolean
}

/**
 * The file behind a package's command, so that it can be run by this very Node, without a shell.
 * @example commandFile('wrangler') // => '/.../node_modules/wrangler/bin/wrangler.js'
 */
export function commandFile(name: string, packageName = name): string {
  const manifest = join(root, 'node_modules', packageName, 'package.json')
  const { bin } = require(manifest) as { bin: string | Record<string, string> }
  const file = typeof bin === 'string' ? bin : bin[name]
  if (file === undefined) throw new Error(`${packageName} has no command named ${name}`)
  return join(dirname(manifest), file)
}

/** What is compiled once is kept: loading wrangler takes a quarter less. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') }

/** Starts a file of JavaScript or TypeScript under this Node, in the project's folder. */
export function startNode(file: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const env = { ...compiled, ...(options.env ?? process.env) }
  return spawn(process.execPath, [file, ...args], { cwd: root, ...options, env })
}

/** Runs a file under this Node to its end. A failure is an outcome, not an exception. */
export function runNode(file: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const child = startNode(file, args, {
    stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  const output: string[] = []
  child.stdout?.setEncoding('utf8').on('data', (text: string) => output.push(text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => output.push(text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.join('') }))
  })
}

/** Like runNode, but quiet, and a failure throws with everything that was printed. */
export async function mustRunNode(file: string, args: readonly string[], env: Record<string, string> = {}) {
  const { code, output } = await runNode(file, args, { env })
  if (code !== 0) throw new Error(`${[file, ...args].join(' ')} failed:\n${output}`)
  return output
}
