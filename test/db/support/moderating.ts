import { env } from 'cloudflare:workers'
import { lastEntries, readLog } from '../../../src/db/moderation/log.ts'
import { mergeDealers, separateDealers } from '../../../src/db/moderation/merge.ts'
import { moderateQuotes } from '../../../src/db/moderation/quotes.ts'
import { undoQuotes } from '../../../src/db/moderation/undo-quotes.ts'
import { isMergeEntry, isQuoteEntry, type QuoteAction } from '../../../src/domain/moderation/moderation.ts'
import { db, rules } from './submissions.ts'

let actions = 0

/** One action of a moderator, unlike any other. */
export function newAction() {
  actions += 1
  return { id: `action-${actions}`, at: '2026-11-21T00:00:00.000Z', moderator: 'ann' }
}

/** Does something to every third quote at once. */
export async function decideAboutMany(action: Exclude<QuoteAction, 'correct'>, from: number) {
  const { results } = await env.DB.prepare('SELECT id, version FROM quotes WHERE rowid % 3 = ?')
    .bind(from % 3)
    .all<{ id: string; version: number }>()
  return moderateQuotes(db(), rules, newAction(), action, results)
}

/** Merges a dealer into another one, as whoever has seen the last entry about it. */
export async function merge(from: string, into: string) {
  const { merge: seen } = await lastEntries(db(), from)
  return mergeDealers(db(), rules, newAction(), { from, into, seen, action: 'merge', undoes: null })
}

/** Undoes an entry of the log, if that still applies. */
export async function undoNth(nth: number) {
  const { entries } = await readLog(db(), { before: null, subject: null, limit: 100 })
  const entry = entries[nth % Math.max(entries.length, 1)]
  if (!entry || entry.undone) return
  if (isQuoteEntry(entry)) await undoQuotes(db(), rules, newAction(), [entry])
  if (!isMergeEntry(entry)) return
  const { subject: from, id, after } = entry
  const { into, followers } = after
  if (into === null) return
  const separation = { from, into, followers, seen: id, undoes: id, action: 'undo-merge' } as const
  await separateDealers(db(), rules, newAction(), separation)
}
