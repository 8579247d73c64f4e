// npm run fuzz: every parser and every route is given anything, far more often than by npm test. For a run of
// every night: each has a seed of its own, and --seed with --cases repeats it.
import { randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { casesByTarget } from './lib/fuzz-cases.ts'
import { commandFile, root, runNode } from './lib/run.ts'
import { buildAssets } from './lib/site.ts'

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string' } },
})
const cases = wholeNumber('cases', values.cases)
const seed = wholeNumber('seed', values.seed ?? String(randomInt(2 ** 31)))

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$|^[12]\d{9}$/.test(text)) return Number(text)
  console.error(`Give --${name} as a whole number, not "${text}".`)
  process.exit(1)
}

const again = `npm run fuzz -- --cases ${cases} --seed ${seed}`
console.log(`${cases} cases, seed ${seed}. To repeat: ${again}\n`)
const report = join(root, 'test-results', 'fuzz.json')
mkdirSync(join(root, 'test-results'), { recursive: true })
rmSync(report, { force: true })
await buildAssets()
const begun = performance.now()
const { code } = await runNode(
  commandFile('vitest'),
  [
    ...['run', '--project', 'unit', '--project', 'worker', 'test/fuzz', 'test/http/hostile/every-route'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ],
  { show: true, env: { FUZZ_CASES: String(cases), FUZZ_SEED: String(seed) } },
)
const counts = Object.entries(casesByTarget(JSON.parse(readFileSync(report, 'utf8'))))
for (const [name, count] of counts) console.log(`${String(count).padStart(8)}  ${name}`)
const sum = counts.reduce((total, [, count]) => total + count, 0)
const seconds = ((performance.now() - begun) / 1000).toFixed(0)
console.log(`${String(sum).padStart(8)}  cases of ${counts.length} targets in ${seconds} s, seed ${seed}`)
const isWhole = sum >= cases
if (code !== 0) console.error(`\nFAILED. To repeat: ${again}`)
else if (!isWhole) console.error(`\nFAILED: ${cases} cases were asked for.`)
process.exitCode = code === 0 && isWhole ? 0 : 1
