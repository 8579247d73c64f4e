import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/lib/run.ts'
import { circlesIn, filesIn, filesNamed, graphOf, textOf } from './support/import-graph.ts'

const graph = graphOf([...filesIn('src'), ...filesIn('web')])

describe('the walk through imports', () => {
  it('sees every form of them', () => {
    const text = `
      import { a } from './a.ts'
      import type {
        B,
      } from '../b.tsx'
      import './c.ts'
      export { d } from './d/d.ts'
      import e from './e.json' with { type: 'json' }
      type F = import('./f.ts').F
      import { Hono } from 'hono'`
    const found = ['src/x/a.ts', 'src/b.tsx', 'src/x/c.ts', 'src/x/d/d.ts', 'src/x/e.json', 'src/x/f.ts']
    expect(filesNamed('src/x/y.ts', text)).toEqual(found)
  })

  it('leads to files that are there', () => {
    const named = [...graph.values()].flat()
    expect(named.length).toBeGreaterThan(1000)
    expect(named.filter((file) => !file.endsWith('.gen.json') && !existsSync(join(root, file)))).toEqual([])
  })

  it('finds a circle, whatever leads into it, and none where two ways meet', () => {
    const circle = new Map([
      ['in', ['a']],
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', []],
    ])
    expect(circlesIn(circle)).toEqual([['a', 'b', 'c', 'a']])
    expect(circlesIn(new Map([...circle, ['c', ['d']]]))).toEqual([])
    expect(circlesIn(new Map([['a', ['a']]]))).toEqual([['a', 'a']])
  })
})

it('no file imports itself by way of others, for types either', () => {
  expect(circlesIn(graph)).toEqual([])
})

/** From the ground up. What stands on one floor does not know of each other. */
const FLOORS = [
  ['text', 'stats', 'quotes', 'part'],
  ['places'],
  ['dealers'],
  ['figures', 'moderation'],
  ['intake', 'advice'],
  ['call', 'widgets'],
]

const roomOf = (file: string) => file.split('/')[2] ?? ''
const floorOf = (file: string) => FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)))

describe('domain’s rooms', () => {
  it('each have their floor', () => {
    const rooms = new Set(filesIn('src/domain').map(roomOf))
    expect([...rooms].sort()).toEqual(FLOORS.flat().sort())
  })

  it('stand on floors: nothing is imported from the same one or from above', () => {
    const upwards = [...graph]
      .filter(([file]) => file.startsWith('src/domain/'))
      .flatMap(([file, imported]) => imported.map((other) => [file, other] as const))
      .filter(([file, other]) => roomOf(file) !== roomOf(other) && floorOf(other) >= floorOf(file))
    expect(upwards).toEqual([])
  })
})

it('no folder has more files of its own than one can overlook', () => {
  const folders = Map.groupBy([...filesIn('src'), ...filesIn('test')], (file) => dirname(file))
  const crowded = [...folders].filter(([, files]) => files.length > 20).map(([folder]) => folder)
  expect(crowded).toEqual([])
})

const EXPORTED = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm

it('no name is exported with two meanings', () => {
  const names = Map.groupBy(
    filesIn('src').flatMap((file) =>
      [...textOf(file).matchAll(EXPORTED)].map(([, name = '']) => ({ name, file })),
    ),
    ({ name }) => name,
  )
  expect(names.size).toBeGreaterThan(500)
  expect([...names.values()].filter((exported) => exported.length > 1)).toEqual([])
})
