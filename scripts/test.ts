// npm test: everything that has to hold. `node scripts/test.ts unit -t median` does one step, with arguments
// for its tool.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './lib/browser/find-browser.ts'
import { commandFile, root, runNode } from './lib/run.ts'
import { buildAssets } from './lib/site.ts'
import { playwrightCounts, readReport, type TestCounts, vitestCounts } from './lib/test-counts.ts'

interface Result {
  readonly name: string
  readonly ok: boolean
  readonly notRun?: true
  readonly seconds: number
  readonly said?: string
  readonly counts?: TestCounts
}

type Step = (args: readonly string[]) => Promise<Omit<Result, 'name' | 'seconds'>>

const IN_A_FULL_RUN = new Set(['types', 'lint', 'vitest', 'browser'])
const reports = join(root, 'test-results')
const steps: Readonly<Record<string, Step>> = {
  types: async () => {
    const programs = ['tsconfig.json', 'tsconfig.node.json', 'web/tsconfig.json']
    return quietly(programs.map((program) => [commandFile('tsc', 'typescript'), '-p', program]))
  },
  lint: (args) =>
    quietly([[commandFile('biome', '@biomejs/biome'), 'check', '--error-on-warnings', ...args]]),
  unit: (args) => vitest(['unit'], args),
  worker: (args) => vitest(['worker'], args),
  vitest: (args) => vitest(['unit', 'worker'], args),
  browser,
}

const [only, ...rest] = process.argv.slice(2)
const chosen = Object.entries(steps).filter(([name]) => (only ? name === only : IN_A_FULL_RUN.has(name)))
if (chosen.length === 0) {
  console.error(`There is no step "${only}", only ${Object.keys(steps).join(', ')}.`)
  process.exit(1)
}
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
await buildAssets()
const results: Result[] = []
for (const [name, step] of chosen) results.push(await take(name, step, rest))
summarise(results)
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1

async function take(name: string, step: Step, args: readonly string[]): Promise<Result> {
  console.log(`\n--- ${name}`)
  const begun = performance.now()
  const result = await step(args)
  return { name, seconds: (performance.now() - begun) / 1000, ...result }
}

/** Runs commands whose output matters only when they fail. */
async function quietly(commands: readonly (readonly [string, ...string[]])[]) {
  const outcomes = await Promise.all(commands.map(([file, ...args]) => runNode(file, args)))
  const failed = outcomes.filter(({ code }) => code !== 0)
  for (const { output } of failed) console.log(output)
  return { ok: failed.length === 0 }
}

async function vitest(projects: readonly string[], args: readonly string[]) {
  const report = join(reports, 'vitest.json')
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(commandFile('vitest'), ['run', ...chosen, ...reporters, ...args], {
    show: true,
  })
  return judge(code, readReport(report, vitestCounts))
}

async function browser(args: readonly string[]) {
  const found = findBrowser()
  if (found === null) {
    return { ok: process.env.CI !== 'true', notRun: true as const, said: 'there is no Chromium here' }
  }
  console.log(`Chromium from ${found.from}: ${found.executablePath}`)
  const file = commandFile('playwright', '@playwright/test')
  const { code } = await runNode(file, ['test', ...args], { show: true })
  return judge(code, readReport(join(reports, 'browser.json'), playwrightCounts))
}

function judge(code: number, counts: TestCounts | null) {
  if (counts === null) return { ok: false, said: 'ended without a report' }
  return { ok: code === 0 && counts.failed === 0 && counts.passed > 0, counts }
}

function summarise(results: readonly Result[]): void {
  console.log('\n--- summary')
  for (const { name, ok, notRun, seconds, said, counts } of results) {
    const detail = counts
      ? `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
      : said
    const state = notRun ? 'NOT RUN' : ok ? 'ok' : 'FAILED'
    console.log(`${name.padEnd(8)} ${state.padEnd(8)}${seconds.toFixed(1).padStart(6)} s  ${detail ?? ''}`)
  }
  if (results.some(({ notRun }) => notRun)) {
    console.log('\n*** The browser tests were NOT RUN. CHROME_PATH can name a Chromium to run them with. ***')
  }
  const sum = (key: keyof TestCounts) =>
    results.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
}
