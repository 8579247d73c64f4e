import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from './stored.ts'

/** How the commands that back up and restore are told which database is meant. */
export const WHICH = {
  remote: { type: 'boolean', default: false },
  'persist-to': { type: 'string' },
} as const

/** Runs a command with a folder for its files; what goes wrong is said in a sentence, with exit code 1. */
export async function withDatabase(
  values: { readonly remote: boolean; readonly 'persist-to'?: string | undefined },
  command: (database: Database) => Promise<void>,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'fairkey-recovery-'))
  try {
    await command({ remote: values.remote, persistTo: values['persist-to'], scratch })
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** A table of tables and rows, one a line. */
export const rowsText = (rows: ReadonlyMap<string, number>): string =>
  [...rows].map(([table, count]) => `  ${table.padEnd(16)}${String(count).padStart(8)}`).join('\n')
