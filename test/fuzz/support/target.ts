import type fc from 'fast-check'
import type { TestContext } from 'vitest'
import { counted, forAll } from './cases.ts'

/** A parser, by its file in src, and how to give it so many things that are anything. */
export interface Target {
  readonly name: string
  readonly run: (context: TestContext, cases: number) => void
}

/** @param holds throws where what the parser makes of a thing is not what it promises */
export const target = <T>(name: string, things: fc.Arbitrary<T>, holds: (thing: T) => void): Target => ({
  name,
  run: (context, cases) =>
    forAll(things, cases, (thing) => {
      counted(context, name)
      holds(thing)
    }),
})
