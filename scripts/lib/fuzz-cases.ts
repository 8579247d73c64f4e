/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly meta?: { readonly cases?: Readonly<Record<string, number>> }
    }[]
  }[]
}

/**
 * How many cases every target was given, as the tests have kept it with their results.
 *
 * @example
 * casesByTarget(report)['input/price.ts'] // => 3000
 */
export const casesByTarget = ({ testResults }: Report): Readonly<Record<string, number>> =>
  Object.assign(
    {},
    ...testResults.flatMap(({ assertionResults }) => assertionResults.map(({ meta }) => meta?.cases ?? {})),
  )
