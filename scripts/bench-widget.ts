// Part of npm run bench: what a picture costs, beside what others draw it with, against the limits that it
// has to keep. Linux only: processor time is read from /proc.
import { gzipSync } from 'node:zlib'
import { pngOf } from '../src/widget/formats/png.ts'
import { svgOf } from '../src/widget/formats/svg.ts'
import { openGraph } from '../src/widget/layouts/open-graph.ts'
import { widgetPicture } from '../src/widget/widget-picture.ts'
import { bundled } from './bench/bundled.ts'
import { LAUNCH_FACTS } from './bench/launch-facts.ts'
import { middle } from './bench/middle.ts'
import { badge, satoriPng } from './bench/other-pictures.ts'
import { firstPictures } from './bench/picture-cpu.ts'
import { warmPicture } from './bench/warm-picture.ts'
import { buildAssets } from './lib/site.ts'

interface Line {
  readonly what: string
  readonly found: number
  readonly unit: 'ms' | 'KB' | 'x'
  /** At most, or for "x" at least. */
  readonly limit?: number
}

const card = () => widgetPicture({ ...LAUNCH_FACTS, size: 'card', theme: 'light' })
const beside = () => openGraph({ ...LAUNCH_FACTS, theme: 'light' })

/** The median of many runs, in milliseconds, after as many to warm up. */
async function timeOf(run: () => unknown, rounds: number): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds * 2; round++) {
    const begun = performance.now()
    await run()
    if (round >= rounds) times.push(performance.now() - begun)
  }
  return middle(times)
}

/** All that pictures add to the Worker, the atlas included, minified and compressed. */
async function widgetKilobytes(): Promise<number> {
  const parts = ['formats/encode', 'layouts/notice', 'layouts/open-graph', 'widget-picture']
  const script = await bundled(parts.map((name) => `export * from './src/widget/${name}.ts'`).join('\n'))
  return gzipSync(script).length / 1024
}

const kilobytes = (bytes: Uint8Array) => bytes.length / 1024

async function measured(): Promise<readonly Line[]> {
  const drawSatori = await satoriPng()
  const ours = await timeOf(async () => pngOf(card()), 300)
  const satori = await timeOf(drawSatori, 40)
  const svg = await timeOf(() => svgOf(card()), 2000)
  const badgeMaker = await timeOf(badge, 2000)
  const { first, emulation, later } = await firstPictures()
  return [
    { what: 'card as PNG, warm, Node', found: ours, unit: 'ms' },
    { what: 'the same with satori and resvg, warm, Node', found: satori, unit: 'ms' },
    { what: 'times faster', found: satori / ours, unit: 'x', limit: 5 },
    { what: 'card as PNG, warm, workerd', found: await warmPicture('card'), unit: 'ms' },
    { what: 'first picture of a fresh Worker, processor, all of workerd', found: first, unit: 'ms' },
    { what: 'of it the emulated database and cache', found: emulation, unit: 'ms' },
    { what: 'of it the Worker itself', found: first - emulation, unit: 'ms', limit: 10 },
    { what: 'a later picture, processor, all of workerd', found: later, unit: 'ms' },
    { what: 'card as PNG, size', found: kilobytes(await pngOf(card())), unit: 'KB', limit: 5 },
    { what: 'card as SVG, Node', found: svg, unit: 'ms', limit: badgeMaker },
    { what: 'a badge with badge-maker, Node', found: badgeMaker, unit: 'ms' },
    {
      what: 'Open Graph picture, warm, Node',
      found: await timeOf(async () => pngOf(beside()), 60),
      unit: 'ms',
    },
    {
      what: 'Open Graph picture, warm, workerd',
      found: await warmPicture('open-graph'),
      unit: 'ms',
      limit: 5,
    },
    { what: 'Open Graph picture, size', found: kilobytes(await pngOf(beside())), unit: 'KB', limit: 20 },
    {
      what: 'pictures’ part of the Worker, compressed',
      found: await widgetKilobytes(),
      unit: 'KB',
      limit: 60,
    },
  ]
}

const isKept = ({ found, unit, limit = found }: Line) => (unit === 'x' ? found >= limit : found <= limit)

function verdict(line: Line): string {
  if (line.limit === undefined) return ''
  const bound = line.unit === 'x' ? 'at least' : 'at most'
  return `${isKept(line) ? 'kept' : 'MISSED'}: ${bound} ${line.limit.toPrecision(3)}`
}

await buildAssets()
const lines = await measured()
for (const line of lines) {
  const { what, found, unit } = line
  console.log(`${what.padEnd(60)}${found.toFixed(3).padStart(9)} ${unit.padEnd(4)}${verdict(line)}`)
}
if (!lines.every(isKept)) process.exitCode = 1
