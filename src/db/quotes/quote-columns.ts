import { getTableColumns, SQL, sql } from 'drizzle-orm'
import { quotes } from '../schema.ts'

const COLUMNS = getTableColumns(quotes)

/** A column of a quote, by its name in TypeScript and in JSON. */
export type QuoteColumn = keyof typeof COLUMNS
export type QuoteRow = typeof quotes.$inferSelect

/**
 * What every column of a quote is for. Insertions, changes, snapshots, undoing, forgetting and the readers of
 * rows follow from this, so a new column stands in the schema and here, and nowhere else in src/db.
 */
const PURPOSES = {
  id: 'arrival',
  receivedAt: 'arrival',
  /** What the report says, as a choice or in numbers. */
  set: 'said',
  kind: 'said',
  priceCents: 'said',
  region: 'said',
  quotedOn: 'said',
  cutting: 'said',
  cuttingCents: 'said',
  fittingCents: 'said',
  firstAskedCents: 'said',
  namedNumber: 'said',
  ships: 'said',
  proof: 'said',
  /** What it says in somebody's own words: they are forgotten. */
  city: 'words',
  dealer: 'words',
  note: 'words',
  sourceUrl: 'words',
  /** Made of words, and forgotten with them. */
  dealerKey: 'dealer',
  typedKey: 'typed-dealer',
  comparableCents: 'price',
  /** Where it stands. */
  status: 'standing',
  hold: 'standing',
  textHidden: 'standing',
  nameHidden: 'standing',
  numberStanding: 'standing',
  version: 'version',
  /** Follows from the others, and can be made from them again. */
  country: 'derived',
  year: 'derived',
  recency: 'derived',
  /** Who sent it, and with which request. */
  sender: 'sender',
  network: 'sender',
  voice: 'sender',
  idempotencyKey: 'request',
  requestHash: 'request',
} as const satisfies Record<QuoteColumn, string>

type Purposes = typeof PURPOSES
type Purpose = Purposes[QuoteColumn]
type For<P extends Purpose> = { [C in QuoteColumn]: Purposes[C] extends P ? C : never }[QuoteColumn]

/**
 * The columns of some purposes.
 *
 * @example
 * columnsFor('request') // => ['idempotencyKey', 'requestHash']
 */
export const columnsFor = <P extends Purpose>(...purposes: readonly P[]): readonly For<P>[] =>
  // Both are the table's own keys, and the filter is what the type says.
  (Object.keys(PURPOSES) as QuoteColumn[]).filter((column): column is For<P> =>
    (purposes as readonly Purpose[]).includes(PURPOSES[column]),
  )

/** What a report consists of. */
export const REPORTED = columnsFor('said', 'words')

/** Some columns of a row, or of a report. */
export const picked = <C extends QuoteColumn, T extends { readonly [K in C]: unknown }>(
  from: T,
  columns: readonly C[],
): Pick<T, C> =>
  // The keys are the columns.
  Object.fromEntries(columns.map((column) => [column, from[column]])) as Pick<T, C>

/** The name of a column in SQL. */
export const nameOf = (column: QuoteColumn): string => `"${COLUMNS[column].name}"`

/** Text of SQL for each of some columns, joined. */
export const eachColumn = (
  columns: readonly QuoteColumn[],
  write: (name: string, column: QuoteColumn) => string,
  between = ', ',
): SQL => sql.raw(columns.map((column) => write(nameOf(column), column)).join(between))

/** What columns are to hold: values of TypeScript, or expressions of SQL. */
export type QuoteValues = { readonly [C in QuoteColumn]?: QuoteRow[C] | SQL }

function written(values: QuoteValues): (readonly [name: SQL, value: SQL])[] {
  const columns = (Object.keys(PURPOSES) as QuoteColumn[]).filter((column) => values[column] !== undefined)
  return columns.map((column) => {
    const value = values[column]
    return [sql.raw(nameOf(column)), value instanceof SQL ? value : sql`${sql.param(value, COLUMNS[column])}`]
  })
}

/** What an UPDATE sets. */
export const assignments = (values: QuoteValues): SQL =>
  sql.join(
    written(values).map(([name, value]) => sql`${name} = ${value}`),
    sql`, `,
  )

/** `INSERT INTO quotes (...) SELECT ...`, to be followed by its condition. */
export function insertQuote(values: QuoteValues): SQL {
  const all = written(values)
  const names = all.map(([name]) => name)
  return sql`INSERT INTO quotes (${sql.join(names, sql`, `)}) SELECT ${sql.join(
    all.map(([, value]) => value),
    sql`, `,
  )}`
}

/** A column as JSON has it: a yes is `true`, and what is JSON already is no text in it. */
function jsonOf(column: QuoteColumn): string {
  const name = nameOf(column)
  switch (COLUMNS[column].dataType) {
    case 'boolean':
      return `json(CASE ${name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)`
    case 'json':
      return `json(${name})`
    default:
      return name
  }
}

/** All that can be changed of a quote. */
const KEPT = columnsFor('said', 'words', 'dealer', 'typed-dealer', 'price', 'standing', 'version')

/** The arguments of `json_object` that make a quote's snapshot. In those of former times a yes can be 1, and what came later is missing. */
export const snapshotParts: SQL = sql.raw(KEPT.map((column) => `'${column}', ${jsonOf(column)}`).join(', '))
