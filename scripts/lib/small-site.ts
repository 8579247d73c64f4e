import {
  type AreaFigures,
  areaFigures,
  type Yardstick,
  yardstickOf,
} from '../../src/domain/figures/figures.ts'
import { DAILY_CAPS } from '../../src/domain/intake/daily-caps.ts'
import { judge, screenPrice } from '../../src/domain/intake/judge.ts'
import type { Witness } from '../../src/domain/intake/release.ts'
import type { CountryRules } from '../../src/domain/part/catalog.ts'
import type { Hold } from '../../src/domain/quotes/hold.ts'
import type { QuoteStatus } from '../../src/domain/quotes/quote.ts'
import { recencyOf } from '../../src/domain/quotes/recency.ts'
import { type Spoken, supersedes, voiceOf } from '../../src/domain/quotes/voice.ts'

/** A quote of one set and country on a day of this simulation; prices are of today, so they are constant dollars. */
export interface Said extends Witness, Spoken {
  readonly sender: string
  readonly hold: Hold | null
}

const THIS_YEAR = 2026
export const DAY = `${THIS_YEAR}-06-02`
export const DAY_BEFORE = `${THIS_YEAR}-06-01`

/** The figures of the quotes that count, by the rules of the site. */
export function figuresOf(said: readonly Said[], { priceIndex }: CountryRules): AreaFigures {
  const prices = said
    .filter(({ status }) => status === 'published')
    .map(({ id, constantCents: cents, receivedAt }) => ({
      year: THIS_YEAR,
      cents,
      quotes: 1,
      newest: recencyOf({ quotedOn: DAY, receivedAt, id }),
    }))
  return areaFigures({ prices, dealers: [], paid: [], refusals: [], held: 0 }, THIS_YEAR, priceIndex)
}

/** What a new price is screened against. */
export const yardstickIn = (said: readonly Said[]): Yardstick | null =>
  yardstickOf(
    Float64Array.from(
      said.filter(({ status }) => status === 'published'),
      ({ constantCents }) => constantCents,
    ).sort(),
  )

const publishedOf = (sender: string, said: readonly Said[]) =>
  said.filter((one) => one.sender === sender && one.status === 'published').length

/** Held quotes that are released: of each sender no more than a day's caps leave room for. */
function withinCaps(borneOut: readonly Said[], said: readonly Said[]): ReadonlySet<string> {
  const released = new Set<string>()
  const room = new Map<string, number>()
  for (const { id, sender } of borneOut) {
    const left = room.get(sender) ?? DAILY_CAPS.publishedPerSet - publishedOf(sender, said)
    if (left <= 0) continue
    room.set(sender, left - 1)
    released.add(id)
  }
  return released
}

/** The rules of the site on one day, which began with honest quotes alone. */
export interface Day {
  readonly country: CountryRules
  readonly beforeToday: Yardstick | null
}

/** Why a price would be held at this moment. */
export const screened = (cents: number, now: Yardstick | null, { country, beforeToday }: Day): Hold | null =>
  screenPrice(cents, { now, earlier: beforeToday }, country)

type Waiting = Said & { readonly hold: Hold }
const isHeld = (one: Said): one is Waiting => one.status === 'held' && one.hold !== null

/** What the site makes of one more quote: screening, release, the cap, one voice a sender and dealer. */
export function afterOneMore(
  said: readonly Said[],
  quote: { readonly sender: string; readonly dealer: string; readonly cents: number },
  day: Day,
): readonly Said[] {
  const { sender, dealer, cents } = quote
  const yardstick = yardstickIn(said)
  const hold = screened(cents, yardstick, day)
  const id = String(said.length).padStart(4, '0')
  const own = { id, sender, constantCents: cents, receivedAt: `${DAY}T12:00:00.${id.slice(1)}Z` }
  const { borneOut, releases } = judge(own, hold, said.filter(isHeld), yardstick)
  const isFull = publishedOf(sender, said) >= DAILY_CAPS.publishedPerSet
  const status: QuoteStatus = (hold === null || borneOut) && !isFull ? 'published' : 'held'
  const released = withinCaps(releases, said)
  const all = said
    .map((one): Said => (released.has(one.id) ? { ...one, status: 'published' } : one))
    .concat({ ...own, voice: voiceOf(sender, 'set', dealer), status, hold })
  const newlySaid = all.filter((one) => one.id === id || released.has(one.id))
  return all.map((one) =>
    newlySaid.some((newer) => supersedes(newer, one)) ? { ...one, status: 'superseded' } : one,
  )
}
