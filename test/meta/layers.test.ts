import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandFile, root } from '../../scripts/lib/run.ts'

/** What a file may not import, one line of the table for each way in which a layer could be left. */
const forbidden = {
  'src/domain/a.ts': [
    'hono',
    'node:fs',
    'drizzle-orm',
    'd3-array/src/median.js',
    '../input/quote.ts',
    '../db/schema.ts',
    '../views/layout.tsx',
    '../widget/svg.ts',
    '../http/app.ts',
    '../jobs/nightly.ts',
    '../catalog/catalog.ts',
    '../index.ts',
  ],
  'src/domain/deeper/a.ts': ['../../db/schema.ts', '../../index.ts'],
  'src/domain/figures/text/a.ts': [
    'hono',
    '../../../db/schema.ts',
    '../../../db/figures/recount.ts',
    '../../../views/parts/figures/basis.tsx',
    '../../../index.ts',
  ],
  'src/input/a.ts': ['hono', 'drizzle-orm', '../db/schema.ts', '../http/app.ts', '../catalog/catalog.ts'],
  'src/db/a.ts': ['hono', 'valibot', '../input/quote.ts', '../http/app.ts', '../catalog/catalog.ts'],
  'src/views/a.tsx': [
    'hono',
    'valibot',
    'drizzle-orm',
    '../db/list-quotes.ts',
    '../http/app.ts',
    '../catalog/catalog.ts',
  ],
  'src/views/pages/places/a.tsx': [
    'hono',
    '../../../db/list-quotes.ts',
    '../../../http/app.ts',
    '../../../catalog/catalog.ts',
    '../../../index.ts',
  ],
  'src/widget/a.ts': ['hono', 'hono/jsx', '../db/schema.ts', '../views/layout.tsx', '../catalog/catalog.ts'],
  'src/db/quotes/a.ts': ['hono', '../../http/use-cases/submit-quote.ts', '../../index.ts'],
  'src/views/parts/figures/a.tsx': ['../../../db/schema.ts', '../../../http/app.ts', '../../../index.ts'],
  'src/widget/layouts/a.ts': ['../../views/links.ts', '../../catalog/catalog.ts', '../../index.ts'],
  'src/http/pages/report/a.tsx': [
    '../../../db/schema.ts',
    '../../../catalog/catalog.ts',
    '../../../index.ts',
  ],
  'src/http/pages/a.tsx': [
    'drizzle-orm',
    'drizzle-orm/d1',
    '../../db/schema.ts',
    '../../catalog/catalog.ts',
    '../../jobs/nightly.ts',
    '../../index.ts',
  ],
  'src/http/pages/places/a.tsx': [
    'drizzle-orm',
    '../../../db/schema.ts',
    '../../../catalog/catalog.ts',
    '../../../jobs/nightly.ts',
    '../../../index.ts',
  ],
  'src/jobs/a.ts': ['drizzle-orm', '../db/schema.ts', '../http/app.ts', '../catalog/catalog.ts'],
  'src/catalog/a.ts': ['hono', '../db/schema.ts', '../http/app.ts'],
  'scripts/a.ts': ['../test/browser/support/forum.ts'],
  'scripts/a.mjs': ['../test/browser/support/forum.ts'],
  'scripts/lib/a.ts': ['../../test/browser/support/forum.ts'],
  'web/deeper/a.ts': ['../../src/http/app.ts', '../../src/views/layout.tsx', 'hono'],
  'web/a.ts': ['../src/http/app.ts', '../src/db/schema.ts', '../src/views/layout.tsx', 'hono'],
}

const allowed = {
  'src/domain/b.ts': ['d3-array', './median.ts', './regions.json'],
  'src/domain/deeper/b.ts': ['../median.ts'],
  'src/domain/figures/text/b.ts': ['../window.ts', '../../text/money-text.ts', '../../part/catalog.ts'],
  'src/input/b.ts': ['valibot', './text.ts', '../domain/quote.ts'],
  'src/db/b.ts': ['drizzle-orm', 'drizzle-orm/d1', './schema.ts', '../domain/quote.ts'],
  'src/views/b.tsx': ['hono/jsx', './assets.gen.json', '../input/quote.ts', '../domain/quote.ts'],
  'src/views/pages/places/b.tsx': ['hono/jsx', '../../parts/a.tsx', '../../../domain/quotes/quote.ts'],
  'src/widget/b.ts': ['gifenc', './svg.ts', '../domain/figures.ts'],
  'src/http/pages/b.tsx': [
    'hono',
    '../app.ts',
    '../../input/quote.ts',
    '../../db/list-quotes.ts',
    '../../views/layout.tsx',
    '../../domain/quote.ts',
  ],
  'src/jobs/b.ts': ['../db/list-quotes.ts', '../domain/quote.ts'],
  'src/catalog/b.ts': ['./countries.ts', '../domain/catalog.ts'],
  'src/index.ts': ['hono', './http/app.ts', './catalog/catalog.ts'],
  'scripts/b.ts': ['wrangler', './lib/test-counts.ts', '../src/db/schema.ts', '../src/catalog/catalog.ts'],
  'web/deeper/b.ts': ['./dom.ts', '../../src/domain/text/money-text.ts'],
  'web/b.ts': ['./dom.ts', '../src/domain/text/money-text.ts'],
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string
    readonly location: { readonly path: string; readonly start?: { readonly line: number } }
  }[]
}

const folder = mkdtempSync(join(tmpdir(), 'fairkey-layers-'))
/** `file imports specifier`, as Biome reported it. */
let reported: string[] = []

beforeAll(async () => {
  const snippets = [...Object.entries(forbidden), ...Object.entries(allowed)]
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  for (const [file, specifiers] of snippets) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), specifiers.map((name) => `import '${name}'\n`).join(''))
  }
  const { diagnostics } = await lint()
  reported = diagnostics
    .filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ location: { path, start } }) => {
      const specifiers = snippets.find(([file]) => file === path)?.[1]
      return `${path} imports ${specifiers?.[(start?.line ?? 0) - 1]}`
    })
})

afterAll(() => rmSync(folder, { recursive: true }))

function lint(): Promise<Report> {
  const biome = commandFile('biome', '@biomejs/biome')
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false']
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder }, (_error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout) as Report)
      } catch {
        reject(new Error(stderr))
      }
    })
  })
}

function imports(table: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(table).flatMap(([file, names]) => names.map((name) => `${file} imports ${name}`))
}

test('an import that leaves its layer is an error', () => {
  expect(reported.toSorted()).toEqual(expect.arrayContaining(imports(forbidden).toSorted()))
})

test('an import along the layers is none', () => {
  expect(reported.filter((entry) => imports(allowed).includes(entry))).toEqual([])
})
