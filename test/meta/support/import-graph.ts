import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { root } from '../../../scripts/lib/run.ts'

/** What each file imports or exports from another, by paths from the root of the project. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** Files of TypeScript in a folder and below it, by paths from the root of the project. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** In every form that names a file: imports and exports, of types too, and `import('...')`. */
const REFERENCE = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g

/**
 * The files that a text names.
 *
 * @example
 * filesNamed('src/a/b.ts', "import type { C } from '../c.ts'") // => ['src/c.ts']
 */
export const filesNamed = (file: string, text: string): readonly string[] =>
  [...text.matchAll(REFERENCE)].map(([, path = '']) => join(dirname(file), path))

export const graphOf = (files: readonly string[]): ImportGraph =>
  new Map(files.map((file) => [file, filesNamed(file, textOf(file))]))

/**
 * Circles of files that lead back to themselves: none where there is none, otherwise at least one.
 *
 * @example
 * circlesIn(new Map([['a', ['b']], ['b', ['c', 'a']], ['c', []]])) // => [['a', 'b', 'a']]
 */
export function circlesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = []
  const left = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file)
    if (start >= 0) circles.push([...way.slice(start), file])
    if (start >= 0 || left.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...way, file])
    left.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return circles
}
