// npm run atlas: draws the widget's letters ahead of time, as src/widget/letters/atlas.gen.json. The Worker has no
// font and no rasteriser; what a Chromium draws here with full hinting, it puts together pixel by pixel.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { INK_LEVELS, runsOf } from '../src/widget/letters/runs.ts'
import { ATLAS_FONTS, type AtlasFont, DIGITS } from './lib/atlas/atlas-fonts.ts'
import type { DrawnLetter } from './lib/atlas/drawn-letter.ts'
import { findBrowser } from './lib/browser/find-browser.ts'
import { root } from './lib/run.ts'

interface Glyph {
  readonly advance: number
  readonly left: number
  readonly rise: number
  readonly width: number
  readonly runs: string
}

const file = join(root, 'src', 'widget', 'letters', 'atlas.gen.json')

// Always the same one where it can be had, so that everybody draws the same letters.
process.env.BROWSER ??= 'npm'
const found = findBrowser()
if (found === null) throw new Error('There is no Chromium here; CHROME_PATH can name one.')
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...process.env, ...found.env },
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=full', '--disable-lcd-text'],
})
try {
  const page = await browser.newPage()
  await page.addScriptTag({ content: await inPage() })
  const fonts: Record<string, Record<string, Glyph>> = {}
  for (const font of ATLAS_FONTS) fonts[font.name] = glyphsOf(font, await draw(page, font))
  writeFileSync(file, `${JSON.stringify(fonts)}\n`)
  console.log(`Drew ${ATLAS_FONTS.length} fonts with ${found.from} to src/widget/letters/atlas.gen.json.`)
} finally {
  await browser.close()
}

/** All letters of a font, each drawn at a whole pixel as the widget will set it. */
async function draw(page: Page, { file, size, letters }: AtlasFont): Promise<Record<string, DrawnLetter>> {
  const font = readFileSync(join(root, 'web', 'fonts', file)).toString('base64')
  const wanted = JSON.stringify({ font, size, letters: [...letters] })
  return page.evaluate<Record<string, DrawnLetter>>(`atlas.drawLetters(${wanted})`)
}

/** What runs in the page: of a kind of its own, with a document. */
async function inPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts', 'in-page', 'draw-letters.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'atlas',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** The letters as they are kept. */
function glyphsOf(
  { letters, isTabular }: AtlasFont,
  drawn: Readonly<Record<string, DrawnLetter>>,
): Record<string, Glyph> {
  const widest = Math.max(...[...DIGITS].map((digit) => drawn[digit]?.advance ?? 0))
  return Object.fromEntries(
    [...letters].flatMap((letter) => {
      const one = drawn[letter]
      if (!one) return []
      const isDigit = isTabular && DIGITS.includes(letter)
      const advance = isDigit ? widest : one.advance
      const left = one.left + Math.floor((advance - one.advance) / 2)
      const levels = one.coverage.map((coverage) => Math.round((coverage / 255) * INK_LEVELS))
      return [[letter, { advance, left, rise: one.rise, width: one.width, runs: runsOf(levels) }]]
    }),
  )
}
