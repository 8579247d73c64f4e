import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { placeOfFigures } from '../../src/domain/set-figures.ts'
import { countryOf, countsOf, lookupIn, places, quoteOf, shownAt, thread } from './support/quotes.ts'

const folder = join(import.meta.dirname, '..', '..', 'src', 'domain')
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))

interface Example {
  readonly file: string
  readonly code: string
  readonly value: string
}

/** Each `code // => value` of the examples in a file's docblocks. */
function examplesIn(file: string): Example[] {
  const blocks = readFileSync(join(folder, file), 'utf8').matchAll(/@example\n([\s\S]*?)(?:\n \*\/|\n \* @)/g)
  return [...blocks].flatMap(([, block = '']) => {
    const text = block.replace(/^ \* ?/gm, '')
    const found = [...text.matchAll(/([\s\S]*?)\/\/ => (.*)(?:\n|$)/g)]
    if (found.length === 0) throw new Error(`${file} has an example without a value: ${text}`)
    return found.map(([, code = '', value = '']) => ({ file, code: code.trim(), value }))
  })
}

const twoKey = thread.filter((quote) => quote.set === '2-key')
const figures = shownAt('US-OK', '2-key', thread)
const quote = quoteOf({ id: 'new', quotedOn: '2011-10-01', dealer: 'Smith' })
const in2011 = (code: string) => {
  const area = places.areasOf('US-OK').find((known) => known.code === code)
  return { area, figures: lookupIn(thread, 2026)(code, '2-key') }
}
const witness = { id: 'w', sender: 'a', constantCents: 0, receivedAt: quote.receivedAt }
const earlier = { id: 'a', voice: 'v', status: 'published', receivedAt: '2026-11-22T10:00:00.000Z' }

/** What the examples take for granted. */
const scope: Record<string, unknown> = {
  catalog,
  places,
  figures,
  quote,
  earlier,
  usIndex: countryOf('US').priceIndex,
  plausible: countryOf('US').plausible,
  westSouthCentral: in2011('US-west-south-central').area,
  figuresOf2011: figures.figures,
  pricesOf2011: [40075, 55819, 67984].map((cents) => ({ cents, quotes: 1 })),
  counts: countsOf(twoKey),
  logs: lookupIn(thread, 2026)('US', '2-key')?.yardstick?.logs,
  oklahomaIn2011: in2011('US-OK'),
  neighboursIn2011: in2011('US-west-south-central'),
  unitedStatesIn2011: in2011('US'),
  inOklahoma: placeOfFigures(places, 'US-OK'),
  twoKeySet: catalog.sets.find((set) => set.set === '2-key'),
  lookup: lookupIn(thread, 2026),
  before: { area: 'US', window: 'all', quotes: 3 },
  now: shownAt('US-OK', '2-key', [...thread, quote]),
  held: witness,
  other: { ...witness, id: 'o', sender: 'b' },
  laterOfSameVoice: { ...earlier, receivedAt: '2026-11-22T10:00:00.001Z' },
}

const examples = files.flatMap(examplesIn)
const modules: Record<string, unknown>[] = await Promise.all(
  files.map((file) => import(pathToFileURL(join(folder, file)).href)),
)
const names: Record<string, unknown> = Object.assign({}, ...modules, scope)

/** Examples are our own code, read from our own files. */
const evaluate = (code: string): unknown =>
  new Function(...Object.keys(names), `'use strict'; return (${code})`)(...Object.values(names))

it('finds the examples', () => {
  expect(examples.length).toBeGreaterThan(35)
})

it.each(examples)('$file: $code is $value', ({ code, value }) => {
  const made = evaluate(code)
  expect(made).not.toBeUndefined()
  expect(made).toEqual(evaluate(value))
})
