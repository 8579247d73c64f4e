import { expect, test } from 'vitest'
import { strictTables } from '../../scripts/lib/strict-tables.ts'

const generated = `CREATE TABLE \`counts\` (
	\`area\` text NOT NULL,
	PRIMARY KEY(\`area\`)
);
--> statement-breakpoint
CREATE TABLE \`quotes\` (
	\`id\` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX \`quotes_id\` ON \`quotes\` (\`id\`);`

const strict = `CREATE TABLE \`counts\` (
	\`area\` text NOT NULL,
	PRIMARY KEY(\`area\`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE \`quotes\` (
	\`id\` text PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX \`quotes_id\` ON \`quotes\` (\`id\`);`

test('every table becomes STRICT, and counts loses its rowid', () => {
  expect(strictTables(generated)).toBe(strict)
})

test('a migration that is strict already stays as it is', () => {
  expect(strictTables(strict)).toBe(strict)
})

test('a table that is rebuilt under another name is treated like itself', () => {
  const rebuilt = strictTables(generated.replace('TABLE `counts`', 'TABLE `__new_counts`'))
  expect(rebuilt).toBe(strict.replace('TABLE `counts`', 'TABLE `__new_counts`'))
})
