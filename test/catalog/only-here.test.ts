import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'

const src = join(import.meta.dirname, '..', '..', 'src')
const inCatalog = `catalog${sep}`
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(src.length + 1))

/** What is about this part: written nowhere but in src/catalog, so that another part needs no other change. */
const WORDS = [
  ...catalog.sets.map((set) => set.partNumber),
  '89705',
  '89742',
  'Lexus',
  'Toyota',
  'Soarer',
  'ClubLexus',
  'SC 300',
  'SC 400',
  'SC300',
  'SC400',
]

const mentions = (file: string) => {
  const text = readFileSync(join(src, file), 'utf8').toLowerCase()
  return WORDS.filter((word) => text.includes(word.toLowerCase()))
}

it('the catalogue is where the part and its car are named', () => {
  const named = files.filter((file) => file.startsWith(inCatalog)).flatMap(mentions)
  expect(named).toEqual(expect.arrayContaining(['89705', 'Lexus', 'SC 300', 'SC 400']))
})

it('no other source names a part number, a car, its maker or a forum', () => {
  const elsewhere = files.filter((file) => !file.startsWith(inCatalog))
  expect(elsewhere.length).toBeGreaterThan(50)
  expect(elsewhere.flatMap((file) => mentions(file).map((word) => `src/${file}: ${word}`))).toEqual([])
})

it('only src/index.ts imports the catalogue', () => {
  const importing = files
    .filter((file) => !file.startsWith(inCatalog))
    .filter((file) => /from '[./]+\/catalog\/[\w.-]+'/.test(readFileSync(join(src, file), 'utf8')))
  expect(importing).toEqual(['index.ts'])
})
