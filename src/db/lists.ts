import { type SQL, sql } from 'drizzle-orm'

type Value = string | number

const commas = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `)

/**
 * A few values to look in, as many as the code itself allows: D1 counts no rows for them, but takes a hundred
 * parameters a statement.
 *
 * @example
 * sql`id IN ${fewOf(['a', 'b'])}` // id IN (?, ?)
 */
export const fewOf = (values: readonly Value[]): SQL => sql`(${commas(values.map((value) => sql`${value}`))})`

/**
 * The same of several columns, `column1` and so on.
 *
 * @example
 * sql`(id, version) IN ${fewRows([['a', 1]])}` // (id, version) IN (VALUES (?, ?))
 */
export const fewRows = (rows: readonly (readonly Value[])[]): SQL => sql`(VALUES ${commas(rows.map(fewOf))})`

/**
 * Any number of values to look in: one parameter, but each of them counts as a row read.
 *
 * @example
 * sql`id IN ${listOf(ids)}` // id IN (SELECT value FROM json_each(?))
 */
export const listOf = (values: readonly Value[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

/**
 * Any number of rows to look in or to join, by the columns that are named.
 *
 * @example
 * sql`FROM ${rowsOf(markets, 'country', 'set')} market` // market.country, market."set"
 */
export function rowsOf<T extends object>(rows: readonly T[], ...columns: (keyof T & string)[]): SQL {
  const named = sql.raw(columns.map((column) => `value ->> '${column}' AS "${column}"`).join(', '))
  return sql`(SELECT ${named} FROM json_each(${JSON.stringify(rows)}))`
}
