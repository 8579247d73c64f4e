import type { DealerFacts } from '../../dealers/dealer-facts.ts'
import type { DealerLogEntry, KnownDealer, MergedDealer } from './held-keys.ts'
import type { NewKey } from './new-keys.ts'

/** What stands where several come together, and what had to give place. */
export interface Joined<T> {
  readonly standing: readonly T[]
  readonly displaced: readonly T[]
}

/** The newest first, by the last entry of the log about each. */
function newestFirst<T>(
  held: readonly T[],
  kind: DealerLogEntry['kind'],
  keyOf: (one: T) => string,
  entries: readonly DealerLogEntry[],
): T[] {
  const last = new Map<string, number>()
  for (const { id, kind: of, subject } of entries)
    if (of === kind) last.set(subject, Math.max(id, last.get(subject) ?? 0))
  const rank = (one: T) => last.get(keyOf(one)) ?? 0
  return held.toSorted((a, b) => rank(b) - rank(a) || (keyOf(a) < keyOf(b) ? -1 : 1))
}

const isSame = (a: DealerFacts, b: DealerFacts) =>
  a.phone === b.phone && a.link === b.link && a.statement === b.statement && a.statedOn === b.statedOn

/**
 * What moderators said of dealers under their new keys: of dealers that become one the newest.
 *
 * @example
 * joinFacts([], [], (key) => key) // => { standing: [], displaced: [] }
 */
export function joinFacts(
  held: readonly KnownDealer[],
  entries: readonly DealerLogEntry[],
  newKey: NewKey,
): Joined<KnownDealer> {
  const standing = new Map<string, KnownDealer>()
  const displaced: KnownDealer[] = []
  for (const { key, facts } of newestFirst(held, 'facts', ({ key }) => key, entries)) {
    const now = { key: newKey(key), facts }
    const newer = standing.get(now.key)
    if (!newer) standing.set(now.key, now)
    else if (!isSame(newer.facts, facts)) displaced.push(now)
  }
  return { standing: [...standing.values()], displaced }
}

/**
 * The merges of dealers under their new keys. Two that are one dealer now need none; where one dealer is merged into
 * two others, or two into each other, the newest merge stands. None leads to a dealer that is merged itself.
 *
 * @example
 * joinMerges([{ from: 'US-OK smyth', into: 'US-OK smith' }], [], (key) => key)
 * // => { standing: [{ from: 'US-OK smyth', into: 'US-OK smith' }], displaced: [] }
 */
export function joinMerges(
  held: readonly MergedDealer[],
  entries: readonly DealerLogEntry[],
  newKey: NewKey,
): Joined<MergedDealer> {
  const into = new Map<string, string>()
  const end = (key: string): string => {
    const next = into.get(key)
    return next === undefined ? key : end(next)
  }
  const displaced: MergedDealer[] = []
  for (const merge of newestFirst(held, 'merge', ({ from }) => from, entries)) {
    const now = { from: newKey(merge.from), into: newKey(merge.into) }
    if (now.from === now.into || into.get(now.from) === now.into) continue
    if (into.has(now.from) || end(now.into) === now.from) displaced.push(now)
    else into.set(now.from, now.into)
  }
  return { standing: [...into.keys()].map((from) => ({ from, into: end(from) })), displaced }
}
