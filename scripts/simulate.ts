// npm run simulate: how far senders that lie move the figures in a day. --write brings the page up to date.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalog } from '../src/catalog/catalog.ts'
import { root } from './lib/run.ts'
import { simulate } from './lib/simulation.ts'

const [home] = catalog.countries
if (home === undefined) throw new Error('the catalogue has no country')
const results = simulate(home)

const signed = (percent: number) => `${percent > 0 ? '+' : ''}${percent} %`.padStart(8)
console.log('What senders that lie do to the figures in one day, each with as many quotes as are published')
console.log('at once, each price as far off as gets through. The middle one of many days.\n')
console.log('honest  senders  networks   median, low  median, high  cheapest')
for (const { honest, senders, networks, medianLow, medianHigh, cheapest } of results) {
  const counts = `${String(honest).padStart(6)}${String(senders).padStart(9)}${String(networks).padStart(10)}`
  console.log(
    `${counts}${signed(medianLow).padStart(14)}${signed(medianHigh).padStart(14)}${signed(cheapest).padStart(10)}`,
  )
}

if (process.argv.includes('--write')) {
  const file = join(root, 'src', 'views', 'parts', 'explain', 'forged-day.json')
  writeFileSync(file, `[\n${results.map((result) => `  ${JSON.stringify(result)}`).join(',\n')}\n]\n`)
  console.log('\nWritten for the page on how the figures are made.')
}
