import type { Area, Places } from '../places/places.ts'
import { isPriced } from '../quotes/quote.ts'
import { yearOf } from '../text/day-text.ts'
import type { CitedQuote } from './spoken-line.ts'
import type { Strength } from './strength.ts'

/** The newest word of a named dealer for a set, whoever sent it. */
export interface DealerWord extends CitedQuote {
  readonly quoteId: string
  readonly dealerKey: string
  readonly dealer: string
  readonly comparableCents: number | null
  readonly ships: boolean | null
  /** Where a moderator has added one. */
  readonly phone: string | null
  /** Its recency: of two words no two are equal. */
  readonly newest: string
}

/** Where a dealer stands for a caller, the nearest to a sale first. */
export const CALL_GROUPS = ['here', 'ships', 'nearby', 'elsewhere'] as const
export type CallGroup = (typeof CALL_GROUPS)[number]

/** Whom to call about a set, and who need not be called. */
export interface CallList {
  readonly groups: readonly { readonly group: CallGroup; readonly words: readonly DealerWord[] }[]
  /** Those of the place and its division that could not get it when they were asked last, the newest first. */
  readonly refused: readonly DealerWord[]
}

export interface CallFrom {
  /** The place that is called from: a region, or a country. */
  readonly place: Pick<Area, 'code' | 'level'>
  readonly places: Places
  readonly thisYear: number
}

/** As many of a group as a caller gets through. */
export const CALLED = 3

/**
 * The group of a dealer that offers the set: in the place; elsewhere and ships; in the division, where
 * shipping is not said or refused; elsewhere, where shipping is not said. Who is outside the division and
 * does not ship is out of reach.
 *
 * @returns null for a dealer that is out of reach
 * @example
 * groupOf({ region: 'US-TX', ships: false }, { place: { code: 'US-OK', level: 'region' }, places }) // => 'nearby'
 * groupOf({ region: 'US-CA', ships: false }, { place: { code: 'US-OK', level: 'region' }, places }) // => null
 */
export function groupOf(
  { region, ships }: Pick<DealerWord, 'region' | 'ships'>,
  { place, places }: Pick<CallFrom, 'place' | 'places'>,
): CallGroup | null {
  if (place.level === 'country' || region === place.code) return 'here'
  if (ships) return 'ships'
  const division = places.region(place.code)?.division ?? null
  if (division !== null && places.region(region)?.division === division) return 'nearby'
  return ships === null ? 'elsewhere' : null
}

/** The newest first. */
const byRecency = (a: DealerWord, b: DealerWord): number => (a.newest < b.newest ? 1 : -1)

/** Offers of this year and the last first, the cheaper first; older ones after them, those of the newest year first. */
function byPromise(thisYear: number) {
  const era = ({ quotedOn }: DealerWord) => Math.min(yearOf(quotedOn), thisYear - 1)
  return (a: DealerWord, b: DealerWord): number => {
    return era(b) - era(a) || (a.comparableCents ?? 0) - (b.comparableCents ?? 0) || byRecency(a, b)
  }
}

/**
 * Whom to call, from the newest word of each named dealer: three a group.
 *
 * @param words of one set and country, one a dealer
 * @example
 * whomToCall([], { place: { code: 'US-OK', level: 'region' }, places, thisYear: 2026 })
 * // => { groups: [], refused: [] }
 */
export function whomToCall(words: readonly DealerWord[], from: CallFrom): CallList {
  const offers = words.filter(({ kind }) => isPriced(kind)).sort(byPromise(from.thisYear))
  const grouped = Map.groupBy(offers, (word) => groupOf(word, from))
  const groups = CALL_GROUPS.flatMap((group) => {
    const words = grouped.get(group)?.slice(0, CALLED) ?? []
    return words.length > 0 ? [{ group, words }] : []
  })
  const isNear = ({ region }: DealerWord) =>
    ['here', 'nearby'].includes(groupOf({ region, ships: null }, from) ?? '')
  const refused = words
    .filter((word) => !isPriced(word.kind) && isNear(word))
    .sort(byRecency)
    .slice(0, CALLED)
  return { groups, refused }
}

/**
 * What to aim at: the lowest newest word of this year and the last that is an offer.
 *
 * @returns null where nobody on the list offers it, or recent quotes are too few to make figures
 * @example
 * openingTarget({ groups: [], refused: [] }, 'few', 2026) // => null
 */
export function openingTarget({ groups }: CallList, strength: Strength, thisYear: number): DealerWord | null {
  if (strength !== 'few' && strength !== 'many') return null
  const recent = groups
    .flatMap(({ words }) => words)
    .filter(({ quotedOn }) => yearOf(quotedOn) >= thisYear - 1)
  return recent.reduce<DealerWord | null>(
    (lowest, word) =>
      lowest && (lowest.comparableCents ?? 0) <= (word.comparableCents ?? 0) ? lowest : word,
    null,
  )
}
