import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../../scripts/lib/run.ts'

/** A project of its own, below node_modules so that it finds esbuild. */
let project = ''

beforeEach(() => {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  project = mkdtempSync(join(cache, 'build-test-'))
  mkdirSync(join(project, 'web'))
  for (const name of ['web/build.mjs', 'web/tsconfig.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(project, name))
  }
})

afterEach(() => rmSync(project, { recursive: true }))

function write(name: string, content: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true })
  writeFileSync(join(project, name), content)
}

function read(name: string): string {
  return readFileSync(join(project, name), 'utf8')
}

/** Builds, and returns the map of names. */
function build(): Record<string, string> {
  execFileSync(process.execPath, [join(project, 'web', 'build.mjs')], { stdio: 'pipe' })
  return JSON.parse(read('src/views/assets.gen.json')) as Record<string, string>
}

/** The built file that an address leads to. */
function served(address: string | undefined): string {
  return read(`dist${address}`)
}

test('an empty web folder gives an empty stylesheet', () => {
  const assets = build()
  expect(Object.keys(assets)).toEqual(['site.css'])
  expect(served(assets['site.css'])).toBe('')
})

test('styles are joined in the order of their names, and name the fonts by their hashed names', () => {
  write('web/styles/20-last.css', 'a { color: blue }')
  write('web/styles/10-first.css', "@font-face { font-family: x; src: url('../fonts/x.woff2') }")
  write('web/fonts/x.woff2', 'font')
  const assets = build()
  expect(assets['x.woff2']).toMatch(/^\/a\/x-\w{8}\.woff2$/)
  expect(served(assets['site.css']).trim()).toBe(
    `@font-face{font-family:x;src:url("${assets['x.woff2']}")}a{color:#00f}`,
  )
  expect(served(assets['x.woff2'])).toBe('font')
})

test('a changed script gets another address, and its old file goes', () => {
  write('web/form.ts', 'document.title = "one"')
  const before = build()['form.js']
  write('web/form.ts', 'document.title = "two"')
  const after = build()['form.js']
  expect(after).toMatch(/^\/a\/form-\w{8}\.js$/)
  expect(after).not.toBe(before)
  expect(served(after)).toContain('"two"')
  expect(existsSync(join(project, `dist${before}`))).toBe(false)
})

test('building again leaves unchanged files untouched', () => {
  write('web/form.ts', 'document.title = "one"')
  write('web/static/robots.txt', 'User-agent: *\n')
  const { 'form.js': script } = build()
  const files = ['src/views/assets.gen.json', 'dist/_headers', 'dist/robots.txt', `dist${script}`]
  const modified = () => files.map((name) => statSync(join(project, name)).mtimeMs)
  const before = modified()
  build()
  expect(modified()).toEqual(before)
})

test('files are locked down; hashed ones are kept for good, fixed names for a day', () => {
  write('web/static/robots.txt', 'User-agent: *\n')
  build()
  expect(read('dist/_headers')).toBe(`/*
  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: strict-origin-when-cross-origin
  Strict-Transport-Security: max-age=63072000; includeSubDomains
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
/a/*
  Cache-Control: public, max-age=31536000, immutable
/robots.txt
  Cache-Control: public, max-age=86400
`)
})
