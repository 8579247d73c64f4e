// Builds what the browser gets: dist/a/* under names that change with the content, dist/* under fixed names,
// dist/_headers, and the map from names to addresses that the pages read.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { build } from 'esbuild'

const root = dirname(import.meta.dirname)
const dist = join(root, 'dist')

/** What the Worker says of its own answers, as far as it means files; a picture opened by itself runs nothing. */
const LOCKED_DOWN = [
  "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Opener-Policy: same-origin',
  'Cross-Origin-Resource-Policy: same-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Strict-Transport-Security: max-age=63072000; includeSubDomains',
  'X-Content-Type-Options: nosniff',
  'X-Frame-Options: DENY',
]

const { files, addresses } = await bundle()
const fixed = staticFiles()
for (const [name, content] of fixed) files.set(name, content)
files.set('_headers', Buffer.from(headers([...fixed.keys()])))

for (const [name, content] of files) writeIfChanged(join(dist, name), content)
removeAllBut(new Set(files.keys()))
const map = Object.fromEntries([...addresses].sort(([a], [b]) => (a < b ? -1 : 1)))
writeIfChanged(
  join(root, 'src', 'views', 'assets.gen.json'),
  Buffer.from(`${JSON.stringify(map, null, 2)}\n`),
)

/** Islands, the stylesheet and the fonts that it names, with `site.css` -> `/a/site-<hash>.css`. */
async function bundle() {
  const islands = list('web', '.ts').map((name) => ({ in: join(root, 'web', name), out: name.slice(0, -3) }))
  const result = await build({
    absWorkingDir: root,
    entryPoints: [...islands, { in: 'all-styles', out: 'site' }],
    plugins: [allStyles()],
    bundle: true,
    minify: true,
    format: 'iife',
    // Old phones: neither newer script nor nested rules.
    target: 'es2020',
    supported: { nesting: false },
    loader: { '.woff2': 'file' },
    outdir: 'dist/a',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/a',
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
  const contents = new Map(
    result.outputFiles.map((file) => [posix(relative(dist, file.path)), file.contents]),
  )
  const names = new Map()
  for (const output of Object.keys(result.metafile.outputs)) {
    const name = posix(relative('dist', output))
    names.set(name.replace(/^a\//, '').replace(/-[0-9A-Z]{8}(?=\.\w+$)/, ''), `/${name}`)
  }
  return { files: contents, addresses: names }
}

/** One stylesheet out of web/styles/*.css, in the order of their names. */
function allStyles() {
  return {
    name: 'all-styles',
    setup(/** @type {import('esbuild').PluginBuild} */ builder) {
      builder.onResolve({ filter: /^all-styles$/ }, () => ({ path: 'all-styles', namespace: 'styles' }))
      builder.onResolve({ filter: /^\// }, ({ kind, path }) =>
        kind === 'url-token' ? { path, external: true } : undefined,
      )
      builder.onLoad({ filter: /./, namespace: 'styles' }, () => ({
        contents: list('web/styles', '.css')
          .map((name) => `@import "./${name}";`)
          .join('\n'),
        resolveDir: join(root, 'web/styles'),
        loader: 'css',
      }))
    },
  }
}

/**
 * Names in a folder with an ending, sorted; declarations are no scripts.
 * @param {string} folder
 * @param {string} ending
 */
function list(folder, ending) {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith(ending) && !name.endsWith('.d.ts'))
    .sort()
}

/** What keeps its name: favicon.svg, robots.txt and the like. */
function staticFiles() {
  const folder = join(root, 'web', 'static')
  return new Map(filesIn(folder).map((name) => [name, readFileSync(join(folder, name))]))
}

/** @param {string[]} fixedNames */
function headers(fixedNames) {
  const rules = [`/*\n${LOCKED_DOWN.map((line) => `  ${line}`).join('\n')}`]
  rules.push('/a/*\n  Cache-Control: public, max-age=31536000, immutable')
  for (const name of fixedNames) rules.push(`/${name}\n  Cache-Control: public, max-age=86400`)
  return `${rules.join('\n')}\n`
}

/** @param {Set<string>} kept */
function removeAllBut(kept) {
  for (const name of filesIn(dist)) if (!kept.has(name)) rmSync(join(dist, name))
}

/**
 * Every file below a folder, named from there with slashes.
 * @param {string} folder
 */
function filesIn(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix(relative(folder, join(entry.parentPath, entry.name))))
    .sort()
}

/**
 * Leaves an unchanged file alone: `wrangler dev` watches them.
 * @param {string} path
 * @param {Uint8Array} content
 */
function writeIfChanged(path, content) {
  if (existsSync(path) && readFileSync(path).equals(content)) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** @param {string} path */
function posix(path) {
  return path.split(sep).join('/')
}
