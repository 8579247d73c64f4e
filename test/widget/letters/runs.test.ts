import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachInked, INK_LEVELS, runsOf } from '../../../src/widget/letters/runs.ts'

const pixels = fc.array(
  fc.record({ level: fc.integer({ min: 0, max: INK_LEVELS }), length: fc.integer({ min: 1, max: 60 }) }),
)

const read = (runs: string, pixels: number) => {
  const levels = Array<number>(pixels).fill(0)
  eachInked(runs, (level, from, length) => levels.fill(level, from, from + length))
  return levels
}

it('gives back the very pixels, whatever they are', () => {
  fc.assert(
    fc.property(pixels, (some) => {
      const levels = some.flatMap(({ level, length }) => Array<number>(length).fill(level))
      expect(read(runsOf(levels), levels.length)).toEqual(levels)
    }),
  )
})

it('needs nothing escaped in JSON', () => {
  const every = Array.from({ length: 5 * 18 }, (_, n) => Array<number>((n % 18) + 1).fill(Math.floor(n / 18)))
  const runs = every.map(runsOf).join('')
  expect(new Set(runs).size).toBe(90)
  expect(JSON.stringify(runs)).toBe(`"${runs}"`)
})
