import * as v from 'valibot'
import { expect, it } from 'vitest'
import { partErrors } from '../../src/input/part-errors.ts'

const schema = v.object({
  note: v.pipe(v.string('text'), v.minLength(3, 'longer'), v.regex(/^a/, 'begin with a')),
  proof: v.array(v.picklist(['vin'], 'from the list'), 'a list'),
})

it('names each wrong part once, with the first thing to do about it', () => {
  const { issues = [] } = v.safeParse(schema, { note: 'b', proof: ['x', 'vin', 'y'] })
  expect(partErrors(issues)).toEqual([
    { path: 'note', detail: 'longer' },
    { path: 'proof', detail: 'from the list' },
  ])
})

it('names the whole by nothing', () => {
  const { issues = [] } = v.safeParse(schema, 'x')
  expect(partErrors(issues).map(({ path }) => path)).toEqual([''])
})

it('reads what a Standard Schema says, whose paths are bare keys or objects of them', () => {
  const issues = [
    { message: 'one', path: ['note', 0] },
    { message: 'two', path: [{ key: 'proof' }] },
    { message: 'three', path: [0] },
    { message: 'four' },
  ]
  expect(partErrors(issues)).toEqual([
    { path: 'note', detail: 'one' },
    { path: 'proof', detail: 'two' },
    { path: '0', detail: 'three' },
    { path: '', detail: 'four' },
  ])
})
