import type { Database } from '../../db/database.ts'
import type { Done, ModeratorAction } from '../../db/moderation/action.ts'
import { putFacts } from '../../db/moderation/facts.ts'
import { undoFits } from '../../db/moderation/fit-reports.ts'
import { mergeDealers, separateDealers } from '../../db/moderation/merge.ts'
import { answerRemark } from '../../db/moderation/remarks.ts'
import { undoQuotes } from '../../db/moderation/undo-quotes.ts'
import {
  type FactsEntry,
  isFactsEntry,
  isFitEntry,
  isMergeEntry,
  isQuoteEntry,
  isRemarkEntry,
  type LogEntry,
  type MergeEntry,
  type RemarkEntry,
  undoingOf,
} from '../../domain/moderation/moderation.ts'
import type { Context } from '../context/env.ts'

const NOTHING: Done = { done: 0 }

const undoFacts = (db: Database, by: ModeratorAction, { id, subject, action, before }: FactsEntry) =>
  putFacts(db, by, {
    key: subject,
    facts: before,
    action: undoingOf(action) === 'facts' ? 'facts' : 'undo-facts',
    on: { undoes: id },
  })

const undoRemark = (db: Database, by: ModeratorAction, { id, subject, action, before }: RemarkEntry) =>
  answerRemark(db, by, {
    id: subject,
    outcome: before.outcome,
    action: undoingOf(action) === 'remark' ? 'remark' : 'undo-remark',
    undoes: id,
  })

/** A merging is undone by parting the two again, and the parting by merging them again. */
function undoMerge(db: Database, context: Context, by: ModeratorAction, entry: MergeEntry): Promise<Done> {
  const { id, subject, before, after } = entry
  const change = { from: subject, seen: id, undoes: id }
  if (before.into !== null) {
    return mergeDealers(db, context, by, { ...change, into: before.into, action: 'merge' })
  }
  const { into, followers } = after
  if (into === null) return Promise.resolve(NOTHING)
  return separateDealers(db, context, by, { ...change, into, followers, action: 'undo-merge' })
}

/** Undoes entries of the log that were one action, as another action. */
export function undo(
  db: Database,
  context: Context,
  by: ModeratorAction,
  entries: readonly LogEntry[],
): Promise<Done> {
  const ofQuotes = entries.filter(isQuoteEntry)
  if (ofQuotes.length > 0) return undoQuotes(db, context, by, ofQuotes)
  const ofFits = entries.filter(isFitEntry)
  if (ofFits.length > 0) return undoFits(db, by, ofFits)
  const [entry] = entries
  if (entry && isRemarkEntry(entry)) return undoRemark(db, by, entry)
  if (entry && isMergeEntry(entry)) return undoMerge(db, context, by, entry)
  return entry && isFactsEntry(entry) ? undoFacts(db, by, entry) : Promise.resolve(NOTHING)
}
