import { type SQL, sql } from 'drizzle-orm'

/** Values that a statement says many times. */
export interface Numbered {
  /** A value, where the statement says it: `?1`. */
  say(value: string | number): SQL
  /** `given(v1, v2) AS (SELECT ?, ?)`: binds what is said. Nothing reads from it. */
  given(): SQL
}

/**
 * Binds each value of a statement once, however often it says it: D1 takes a hundred parameters.
 * `given` has to be the first in the statement that binds anything, and comes after all that is said.
 *
 * @example
 * const { say, given } = numbered()
 * const text = sql`SELECT id FROM quotes WHERE region = ${say('US-OK')}`
 * sql`WITH ${given()} ${text}` // WITH given(v1) AS (SELECT ?) SELECT id FROM quotes WHERE region = ?1
 */
export function numbered(): Numbered {
  const values: (string | number)[] = []
  const commas = (parts: readonly SQL[]) => sql.join([...parts], sql`, `)
  return {
    say: (value) => {
      if (!values.includes(value)) values.push(value)
      return sql.raw(`?${values.indexOf(value) + 1}`)
    },
    given: () => {
      const names = values.map((_, n) => sql.raw(`v${n + 1}`))
      return sql`given(${commas(names)}) AS (SELECT ${commas(values.map((value) => sql`${value}`))})`
    },
  }
}
