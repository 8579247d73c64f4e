import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { doubled } from '../../src/widget/doubled.ts'
import { pngOf } from '../../src/widget/formats/png.ts'
import { decodePng } from './support/decode.ts'
import { OPEN_GRAPHS, WIDGETS } from './support/scenes.ts'

const folder = join(import.meta.dirname, 'golden')

/** Scenes that show each layout at its fullest and at its emptiest. */
const SHOWN = /^(launch in Oklahoma|longest Canadian name|old and recent|nobody could|six years|nothing yet)/

const goldens = [
  ...WIDGETS,
  ...WIDGETS.filter(({ name }) => /^launch in Oklahoma.*, dark$/.test(name)).map(({ name, picture }) => ({
    name: `${name}, 2x`,
    picture: doubled(picture),
  })),
  ...OPEN_GRAPHS.map(({ name, picture }) => ({ name: `${name}, beside a link`, picture })),
]
  .filter(({ name }) => SHOWN.test(name))
  .map(({ name, picture }) => ({ file: `${name.replaceAll(/[ ,]+/g, '-').toLowerCase()}.png`, picture }))

// GOLDEN=write draws them anew; whoever does looks at every picture that changed.
const isWriting = process.env.GOLDEN === 'write'

it.each(goldens)('looks as it was reviewed: $file', async ({ file, picture }) => {
  const path = join(folder, file)
  const png = await pngOf(picture)
  const now = decodePng(png)
  const isReviewed = () =>
    existsSync(path) && Buffer.compare(now.pixels, decodePng(readFileSync(path)).pixels) === 0
  if (isWriting && !isReviewed()) writeFileSync(path, png)
  const golden = decodePng(readFileSync(path))
  expect([now.width, now.height]).toEqual([golden.width, golden.height])
  expect(Buffer.compare(now.pixels, golden.pixels)).toBe(0)
})

it('keeps no picture that nothing is compared with', () => {
  expect(readdirSync(folder).sort()).toEqual(goldens.map(({ file }) => file).sort())
})
