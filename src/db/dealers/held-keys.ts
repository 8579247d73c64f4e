import type { DealerLogEntry, HeldKeys } from '../../domain/moderation/rekey/held-keys.ts'

const KEYED = (json: string, region: string) => `${json} ->> 'dealer' AS dealer, ${json} ->> 'city' AS city,
  ${region} AS region, ${json} ->> 'typedKey' AS typedKey`

const SNAPSHOTS = (side: 'before' | 'after') => `
  SELECT id, '${side}' AS side, ${KEYED(side, `${side} ->> 'region'`)}, ${side} ->> 'dealerKey' AS dealerKey
  FROM moderation_log WHERE ${side} -> '$.dealerKey' IS NOT NULL`

/** What reads everything that holds keys of dealers, each a statement without parameters. */
export const HELD_KEYS: { readonly [name in keyof HeldKeys]: string } = {
  quotes: `SELECT id, dealer, city, region, dealer_key AS dealerKey, typed_key AS typedKey, recency FROM quotes
    WHERE dealer IS NOT NULL OR dealer_key IS NOT NULL`,
  versions: `SELECT quote_id AS quoteId, version, dealer_key AS dealerKey, ${KEYED('before', 'region')}
    FROM quote_versions WHERE dealer_key IS NOT NULL`,
  snapshots: `${SNAPSHOTS('before')} UNION ALL ${SNAPSHOTS('after')}`,
  entries: `SELECT id, CASE WHEN action LIKE '%merge' THEN 'merge' ELSE 'facts' END AS kind, subject,
      CASE WHEN action LIKE '%merge' THEN before END AS before, CASE WHEN action LIKE '%merge' THEN after END AS after
    FROM moderation_log WHERE action IN ('merge', 'undo-merge', 'facts', 'undo-facts')`,
  merges: 'SELECT from_key AS "from", into_key AS "into" FROM dealer_merges',
  facts: `SELECT dealer_key AS key, phone, link, statement, stated_on AS statedOn FROM dealer_facts`,
  former: 'SELECT former_key AS former, dealer_key AS key FROM former_dealers',
}

/** The rows that each of these statements found. */
export type HeldRows = { readonly [name in keyof HeldKeys]: readonly Readonly<Record<string, unknown>>[] }

const jsonOf = (text: unknown) => (text === null ? null : JSON.parse(String(text)))

/** The rows of the statements above as what they are; their columns are those that are named there. */
export const heldKeysOf = (rows: HeldRows): HeldKeys =>
  ({
    ...rows,
    entries: rows.entries.map(
      (entry) => ({ ...entry, before: jsonOf(entry.before), after: jsonOf(entry.after) }) as DealerLogEntry,
    ),
    facts: rows.facts.map(({ key, ...facts }) => ({ key, facts })),
  }) as unknown as HeldKeys
