import {
  type AreaFigures,
  areaFigures,
  type Yardstick,
  yardstickOf,
} from '../../src/domain/figures/figures.ts'
import { DAILY_CAPS, ofNetwork } from '../../src/domain/intake/daily-caps.ts'
import { judge, screenPrice } from '../../src/domain/intake/judge.ts'
import type { Witness } from '../../src/domain/intake/release.ts'
import type { CountryRules } from '../../src/domain/part/catalog.ts'
import type { Hold } from '../../src/domain/quotes/hold.ts'
import type { QuoteStatus } from '../../src/domain/quotes/quote.ts'
import { recencyOf } from '../../src/domain/quotes/recency.ts'
import type { SenderLabels } from '../../src/domain/quotes/sender-labels.ts'
import { type Spoken, supersedes, voiceOf } from '../../src/domain/quotes/voice.ts'

/** A quote of one set and country on a day of this simulation; prices are of today, so they are constant dollars. */
export interface Said extends Witness, Spoken, SenderLabels {
  readonly sender: string
  readonly network: string
  readonly hold: Hold | null
}

const THIS_YEAR = 2026
export const DAY = `${THIS_YEAR}-06-02`
export const DAY_BEFORE = `${THIS_YEAR}-06-01`

/** The figures of the quotes that count, by the rules of the site. */
export function figuresOf(said: readonly Said[], { priceIndex }: CountryRules): AreaFigures {
  const prices = publishedIn(said).map(({ id, constantCents: cents, receivedAt }) => ({
    year: THIS_YEAR,
    cents,
    quotes: 1,
    newest: recencyOf({ quotedOn: DAY, receivedAt, id }),
  }))
  return areaFigures(
    { prices, dealers: [], paid: [], refusals: [], discounts: [], named: [], held: 0 },
    THIS_YEAR,
    priceIndex,
  )
}

/** What a new price is screened against. */
export const yardstickIn = (said: readonly Said[]): Yardstick | null =>
  yardstickOf(Float64Array.from(publishedIn(said), ({ constantCents }) => constantCents).sort())

/** What every quote of the simulation is: the dealer's key says where. */
const OFFER = { set: 'set', kind: 'quoted', region: 'US' } as const

const publishedIn = (said: readonly Said[]) => said.filter(({ status }) => status === 'published')

/** Whether so many of a sender or its network are published that one more is held. */
function isFull({ sender, network }: SenderLabels, published: readonly Said[]): boolean {
  const ofNetworks = published.filter((one) => one.network === network)
  const ofSender = ofNetworks.filter((one) => one.sender === sender)
  const { publishedPerSet } = DAILY_CAPS
  return ofSender.length >= publishedPerSet || ofNetworks.length >= ofNetwork(publishedPerSet)
}

/** Held quotes that are released: of each sender and network no more than a day's caps leave room for. */
function withinCaps(borneOut: readonly Said[], said: readonly Said[]): ReadonlySet<string> {
  const published = publishedIn(said)
  const released = borneOut.filter((one, at) => !isFull(one, [...published, ...borneOut.slice(0, at)]))
  return new Set(released.map(({ id }) => id))
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
  quote: SenderLabels & { readonly dealer: string; readonly cents: number },
  day: Day,
): readonly Said[] {
  const { sender, network, dealer, cents } = quote
  const yardstick = yardstickIn(said)
  const hold = screened(cents, yardstick, day)
  const id = String(said.length).padStart(4, '0')
  const own = { id, sender, network, constantCents: cents, receivedAt: `${DAY}T12:00:00.${id.slice(1)}Z` }
  const { borneOut, releases } = judge(own, hold, said.filter(isHeld), yardstick)
  const isPublished = (hold === null || borneOut) && !isFull(own, publishedIn(said))
  const status: QuoteStatus = isPublished ? 'published' : 'held'
  const released = withinCaps(releases, said)
  const all = said
    .map((one): Said => (released.has(one.id) ? { ...one, status: 'published' } : one))
    .concat({ ...own, voice: voiceOf(sender, OFFER, dealer), status, hold })
  const newlySaid = all.filter((one) => one.id === id || released.has(one.id))
  return all.map((one) =>
    newlySaid.some((newer) => supersedes(newer, one)) ? { ...one, status: 'superseded' } : one,
  )
}
