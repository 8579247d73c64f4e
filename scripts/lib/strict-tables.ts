/** Tables whose rows are found by their primary key alone: without a rowid each is stored once, not twice. */
const WITHOUT_ROWID = new Set([
  'counts',
  'dealer_facts',
  'dealer_merges',
  'dealer_words',
  'figures',
  'fit_counts',
  'flags',
  'former_dealers',
  'login_attempts',
  'monthly_counts',
  'quote_versions',
  'remarks',
  'sender_keys',
  'sessions',
])

/**
 * Makes every table of a generated migration STRICT, which drizzle-kit cannot express. A table that is
 * rebuilt (`__new_quotes`) is treated like the one that it replaces; repeating changes nothing.
 * @example strictTables('CREATE TABLE `a` (\n\t`x` integer\n);') // => 'CREATE TABLE `a` (\n\t`x` integer\n) STRICT;'
 */
export function strictTables(migration: string): string {
  const breakpoint = '--> statement-breakpoint'
  return migration.split(breakpoint).map(strictTable).join(breakpoint)
}

function strictTable(statement: string): string {
  const name = /^\s*CREATE TABLE `(?:__new_)?(\w+)`/.exec(statement)?.[1]
  if (name === undefined) return statement
  const options = WITHOUT_ROWID.has(name) ? 'STRICT, WITHOUT ROWID' : 'STRICT'
  return statement.replace(/\n\);(\s*)$/, `\n) ${options};$1`)
}
