import fc from 'fast-check'
import { expect, inject, type TestContext } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many cases in all, and the seed that they follow from. */
    readonly fuzz: { readonly cases: number; readonly seed: number }
  }
  interface TaskMeta {
    /** How many cases each target was given. */
    cases?: Record<string, number>
  }
}

/** Parsers are cheap, so they get three of four cases. */
const OF_PARSERS = 0.75

/** What `npm run fuzz` adds up: the cases of each target, kept with the test's result. */
export function counted({ task }: TestContext, target: string): void {
  task.meta.cases ??= {}
  task.meta.cases[target] = (task.meta.cases[target] ?? 0) + 1
}

/** The cases of every parser, and those of all routes together. */
export function shares(parsers: number): { readonly aParser: number; readonly routes: number } {
  const { cases } = inject('fuzz')
  const aParser = Math.ceil((cases * OF_PARSERS) / parsers)
  return { aParser, routes: Math.ceil(cases * (1 - OF_PARSERS)) }
}

/** The seed of this run: fast-check prints it, with the path to the failure. */
export const seed = (): number => inject('fuzz').seed

/** Milliseconds that so many cases may take, on a slow machine. */
export const patience = (cases: number): number => 60_000 + 100 * cases

/** Holds for as many arguments as asked for; a failure names its seed and path. */
export function forAll<T>(arbitrary: fc.Arbitrary<T>, numRuns: number, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns, seed: seed() })
}

/** Every issue says what to do. */
export function expectWords(issues: readonly { readonly message: string }[]): void {
  for (const { message } of issues) expect(message).toMatch(/^[A-Z].*[.:]/)
}
