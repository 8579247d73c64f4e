import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/lib/run.ts'

const documents = globSync(['*.md', 'docs/*.md'], { cwd: root })

/** What stands in the quotes of code and is a path: it has a file's ending or begins with a folder of ours. */
const PATH =
  /^(?:(?:src|test|scripts|web|docs|migrations)\/[\w.*/-]*|[\w.*/-]+\.(?:tsx?|mjs|json|toml|md|sh|css))$/

function namedIn(document: string): readonly string[] {
  const text = readFileSync(join(root, document), 'utf8')
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) =>
    PATH.test(code) ? [code] : [],
  )
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) =>
    relative(root, join(root, dirname(document), target)),
  )
  return [...quoted, ...linked]
}

const exists = (path: string) =>
  path.includes('*') ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path))

test.each(documents)('every file that %s names is there', (document) => {
  expect(namedIn(document).length).toBeGreaterThan(0)
  expect(namedIn(document).filter((path) => !exists(path))).toEqual([])
})

test('the glossary names a word once, in the order of the alphabet', () => {
  const rows = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8').matchAll(
    /^\| ([^|]+) \| [^|]+ \| `[^`|]+` \|$/gm,
  )
  const words = [...rows].map(([, word = '']) => word.replace(/^to /, ''))
  expect(words.length).toBeGreaterThan(20)
  expect(words).toEqual([...new Set(words)].toSorted())
})
