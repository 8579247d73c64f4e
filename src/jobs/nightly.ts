import { openForWriting } from '../db/database.ts'
import {
  type Due,
  forgetDealers,
  forgetFitReporters,
  forgetFlaggers,
  forgetRemarks,
  forgetRequests,
  forgetSenders,
  forgetWords,
} from '../db/senders/forget.ts'
import { forgetAttempts } from '../db/senders/login-attempts.ts'
import { forgetSenderKeys } from '../db/senders/sender-key.ts'
import { forgetSessions } from '../db/senders/sessions.ts'
import { daysBefore, RETENTION } from '../domain/quotes/retention.ts'

/**
 * How much one run takes on. A round is 11 statements, so that a run stays below the 50 that the free
 * plan allows; the runs of one night forget more quotes than it lets a day bring.
 */
const RUN = { rounds: 3, rows: 400 } as const

/**
 * Forgets what the privacy page says is not kept for good. Each step is a statement, or several that hold
 * together, and leaves nothing half done: a run that fails, or that comes twice or days late, is made up
 * for by the next one.
 *
 * @throws where the database fails; what was forgotten until then stays forgotten
 * @example
 * await nightly(env.DB, new Date(controller.scheduledTime))
 */
export async function nightly(d1: D1Database, now: Date): Promise<void> {
  const db = openForWriting(d1)
  const due = (days: number): Due => ({ before: daysBefore(now, days), limit: RUN.rows })
  const allDue = (days: number): Due => ({ ...due(days), limit: RUN.rounds * RUN.rows })
  await forgetSenderKeys(db, now.toISOString().slice(0, 10))
  await forgetSessions(db, now.toISOString())
  await forgetAttempts(db, daysBefore(now, RETENTION.loginDays))
  for (let round = 0; round < RUN.rounds; round += 1) {
    const forgotten = [
      await forgetSenders(db, due(RETENTION.senderDays)),
      await forgetFlaggers(db, due(RETENTION.senderDays)),
      await forgetRequests(db, due(RETENTION.requestDays)),
      await forgetWords(db, due(RETENTION.wordsDays)),
    ]
    if (forgotten.every((rows) => rows < RUN.rows)) break
  }
  await forgetRemarks(db, allDue(RETENTION.remarkDays))
  await forgetFitReporters(db, allDue(RETENTION.senderDays))
  await forgetDealers(db)
}
