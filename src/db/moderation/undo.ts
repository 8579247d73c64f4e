import { sql } from 'drizzle-orm'

/** What undoing a logged entry is logged as: the same rule as `undoingOf` in src/domain/moderation/moderation.ts. */
export const undoingOfLogged = sql.raw(
  `CASE WHEN undone.action LIKE 'undo-%' THEN substr(undone.action, 6) ELSE 'undo-' || undone.action END`,
)

/** Nobody has undone this entry yet. */
export const notUndone = sql.raw(
  `NOT EXISTS (SELECT 1 FROM moderation_log later WHERE later.undoes = undone.id)`,
)
