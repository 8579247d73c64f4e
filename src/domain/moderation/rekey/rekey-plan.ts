import type { MergeSnapshot } from '../moderation.ts'
import { formerAddresses } from './former-addresses.ts'
import {
  type DealerLogEntry,
  type FormerAddress,
  type HeldKeys,
  type KeyedDealer,
  type KeyedQuote,
  type KeyedSnapshot,
  type KeyedVersion,
  type KnownDealer,
  type MergedDealer,
  ownKey,
  regionOfKey,
} from './held-keys.ts'
import { joinFacts, joinMerges } from './join.ts'
import { type Join, joinsOf } from './joins.ts'
import { type KeyRule, type NewKey, newKeys, newOwnKey, rekeyed } from './new-keys.ts'

type Keys = Pick<KeyedDealer, 'dealerKey' | 'typedKey'>

/** Something that gets other keys. */
export interface Rekeyed<T> extends Keys {
  readonly of: T
}

/** What changes in a region: every key begins with its region, so regions do not touch each other. */
export interface RegionPlan {
  readonly region: string
  readonly joins: readonly Join[]
  readonly quotes: readonly Rekeyed<KeyedQuote>[]
  readonly versions: readonly Rekeyed<KeyedVersion>[]
  readonly snapshots: readonly Rekeyed<KeyedSnapshot>[]
  /** Entries of the log as they are to be. */
  readonly entries: readonly DealerLogEntry[]
  /** All that the region is to have; null where it has them already. */
  readonly merges: readonly MergedDealer[] | null
  readonly facts: readonly KnownDealer[] | null
  readonly former: readonly FormerAddress[] | null
  /** What gave place to something newer, for the log. */
  readonly displacedMerges: readonly MergedDealer[]
  readonly displacedFacts: readonly KnownDealer[]
}

const changed = <T extends Keys>(all: readonly T[], keysOf: (one: T) => Keys): Rekeyed<T>[] =>
  all
    .map((of) => ({ of, ...keysOf(of) }))
    .filter(({ of, dealerKey, typedKey }) => of.dealerKey !== dealerKey || of.typedKey !== typedKey)

const texts = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).toSorted()

/** A list, or null where it is what there was. */
const unlessSame = <T>(now: readonly T[], before: readonly T[]): readonly T[] | null =>
  JSON.stringify(texts(now)) === JSON.stringify(texts(before)) ? null : now

function mapped(snapshot: MergeSnapshot | null, newKey: NewKey): MergeSnapshot | null {
  if (snapshot === null) return null
  const into = snapshot.into === null ? null : newKey(snapshot.into)
  return { into, followers: [...new Set(snapshot.followers.map(newKey))] }
}

/** Entries of the log about dealers that get other names. */
const renamed = (entries: readonly DealerLogEntry[], newKey: NewKey): DealerLogEntry[] =>
  entries.flatMap((entry) => {
    const now: DealerLogEntry = {
      ...entry,
      subject: newKey(entry.subject),
      before: mapped(entry.before, newKey),
      after: mapped(entry.after, newKey),
    }
    return JSON.stringify(now) === JSON.stringify(entry) ? [] : [now]
  })

const regionOf = (of: KeyedDealer): string => {
  const own = ownKey(of)
  return own === null ? of.region : regionOfKey(own)
}

function planOf(region: string, held: HeldKeys, rule: KeyRule): RegionPlan {
  const newKey = newKeys(held, rule)
  const newOwn = (quote: KeyedQuote) => newOwnKey(quote, rule, newKey)
  const merges = joinMerges(held.merges, held.entries, newKey)
  const facts = joinFacts(held.facts, held.entries, newKey)
  const into = new Map(merges.standing.map((merge) => [merge.from, merge.into]))
  return {
    region,
    joins: joinsOf(held.quotes, newOwn),
    quotes: changed(held.quotes, (quote) => {
      const own = newOwn(quote)
      const counted = own === null ? null : (into.get(own) ?? own)
      return { dealerKey: counted, typedKey: counted === own ? null : own }
    }),
    versions: changed(held.versions, (version) => rekeyed(version, rule, newKey)),
    snapshots: changed(held.snapshots, (snapshot) => rekeyed(snapshot, rule, newKey)),
    entries: renamed(held.entries, newKey),
    merges: unlessSame(merges.standing, held.merges),
    facts: unlessSame(facts.standing, held.facts),
    former: unlessSame(formerAddresses(held, newKey, newOwn), held.former),
    displacedMerges: merges.displaced,
    displacedFacts: facts.displaced,
  }
}

const isEmpty = (plan: RegionPlan): boolean =>
  [plan.quotes, plan.versions, plan.snapshots, plan.entries].every((list) => list.length === 0) &&
  [plan.merges, plan.facts, plan.former].every((list) => list === null)

/**
 * What has to change for everything that holds keys of dealers to have those that the rule makes, region by region.
 * Done once, or done for some regions only, it leaves nothing to change there.
 *
 * @example
 * rekeyPlan({ quotes: [], versions: [], snapshots: [], entries: [], merges: [], facts: [], former: [] }, () => null)
 * // => []
 */
export function rekeyPlan(held: HeldKeys, rule: KeyRule): RegionPlan[] {
  const parts = {
    quotes: Map.groupBy(held.quotes, regionOf),
    versions: Map.groupBy(held.versions, regionOf),
    snapshots: Map.groupBy(held.snapshots, regionOf),
    entries: Map.groupBy(held.entries, ({ subject }) => regionOfKey(subject)),
    merges: Map.groupBy(held.merges, ({ from }) => regionOfKey(from)),
    facts: Map.groupBy(held.facts, ({ key }) => regionOfKey(key)),
    former: Map.groupBy(held.former, ({ former }) => regionOfKey(former)),
  }
  const regions = new Set(Object.values(parts).flatMap((byRegion) => [...byRegion.keys()]))
  return [...regions]
    .toSorted()
    .map((region) => {
      const here: HeldKeys = {
        quotes: parts.quotes.get(region) ?? [],
        versions: parts.versions.get(region) ?? [],
        snapshots: parts.snapshots.get(region) ?? [],
        entries: parts.entries.get(region) ?? [],
        merges: parts.merges.get(region) ?? [],
        facts: parts.facts.get(region) ?? [],
        former: parts.former.get(region) ?? [],
      }
      return planOf(region, here, rule)
    })
    .filter((plan) => !isEmpty(plan))
}
