import { type SQL, sql } from 'drizzle-orm'
import { DAILY_CAPS, ofNetwork } from '../../domain/intake/daily-caps.ts'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { SenderLabels } from '../../domain/quotes/sender-labels.ts'

/** Why a quote is held that comes after them. */
export const HELD_FOR_MANY: Hold = { reason: 'too-many-today' }

/** A sender and its network, as a statement names them. */
export interface Whose {
  readonly sender: SQL
  readonly network: SQL
}

/** Which quotes take room under the caps. */
export interface Taking {
  /** Of `others`, which are the network's: published ones, and what the statement publishes before this one. */
  readonly published: SQL
  /** Whether the statement brings another one back, and of which set. */
  readonly broughtBack?: { readonly set: SQL; readonly isBack: SQL }
}

const NONE = { set: sql`NULL`, isBack: sql`0` }

/**
 * Whether as many quotes of a sender, or of its network, are published as may be in a day, of one set or in all.
 * To be asked inside the statement that publishes one more, so that parallel requests cannot pass the cap
 * together. One pass over what the network has sent: its caps bound that, and its senders are in it.
 */
export const isOverDailyCap = (
  { sender, network }: Whose,
  set: SQL,
  { published, broughtBack = NONE }: Taking,
): SQL => sql`(
  WITH asked(sender, "set", back, back_of_set) AS (
    SELECT *, back AND ${broughtBack.set} IS "set" FROM (
      SELECT ${sender} AS sender, ${set} AS "set", ${broughtBack.isBack} AS back))
  SELECT count(others.id) FILTER (WHERE others.sender = asked.sender AND others."set" = asked."set") + back_of_set >= ${DAILY_CAPS.publishedPerSet}
    OR count(others.id) FILTER (WHERE others.sender = asked.sender) + back >= ${DAILY_CAPS.published}
    OR count(others.id) FILTER (WHERE others."set" = asked."set") + back_of_set >= ${ofNetwork(DAILY_CAPS.publishedPerSet)}
    OR count(others.id) + back >= ${ofNetwork(DAILY_CAPS.published)}
  FROM asked LEFT JOIN quotes others INDEXED BY quotes_network ON others.network = ${network} AND ${published})`

/** Whether a sender or its network has sent as much as is taken in a day, whatever has become of it. */
export const hasSentADaysWorth = ({ sender, network }: SenderLabels): SQL => sql`(
  SELECT count(*) FILTER (WHERE others.sender = ${sender}) >= ${DAILY_CAPS.received}
    OR count(*) >= ${ofNetwork(DAILY_CAPS.received)}
  FROM quotes others INDEXED BY quotes_network WHERE others.network = ${network})`
