import type { SeedQuote } from '../src/db/quotes/seed.ts'
import { randomFrom } from './lib/random.ts'

// Invented, all of it: where, who and how much. Weighted so that some states have figures of their own.
const TOWNS: readonly (readonly [region: string, city: string, weight: number])[] = [
  ['US-CA', 'Fresno', 9],
  ['US-CA', 'San Diego', 8],
  ['US-TX', 'Austin', 8],
  ['US-TX', 'El Paso', 4],
  ['US-FL', 'Tampa', 7],
  ['US-NY', 'Albany', 5],
  ['US-IL', 'Peoria', 5],
  ['US-OH', 'Dayton', 4],
  ['US-WA', 'Spokane', 5],
  ['US-OK', 'Tulsa', 3],
  ['US-GA', 'Macon', 4],
  ['US-CO', 'Pueblo', 3],
  ['US-AZ', 'Tucson', 3],
  ['US-MI', 'Lansing', 3],
  ['US-NC', 'Durham', 3],
  ['US-PA', 'Erie', 3],
  ['US-OR', 'Salem', 2],
  ['US', '', 4],
  ['CA-ON', 'London', 5],
  ['CA-BC', 'Kelowna', 3],
  ['CA-AB', 'Red Deer', 3],
  ['CA-QC', 'Sherbrooke', 2],
]
const NAMES = ['Lexus', 'Lexus North', 'Lexus Airport', 'Lexus Parkway'] as const
const BASE: Readonly<Record<string, number>> = { '1-key': 330, '2-key': 520, '3-key': 690 }
const DAY = 86_400_000

function weighted<T extends readonly [...unknown[], number]>(choices: readonly T[], random: () => number): T {
  const weight = (choice: T) => Number(choice.at(-1))
  let left = random() * choices.reduce((sum, choice) => sum + weight(choice), 0)
  const found = choices.find((choice) => {
    left -= weight(choice)
    return left < 0
  })
  const last = found ?? choices.at(-1)
  if (!last) throw new Error('nothing to choose from')
  return last
}

const KINDS = [
  ['quoted', 70],
  ['paid', 18],
  ['not-here', 7],
  ['discontinued', 5],
] as const
const SETS = [
  ['1-key', 25],
  ['2-key', 60],
  ['3-key', 15],
] as const
const CUTTINGS = [
  ['included', 35],
  ['extra', 25],
  ['unknown', 40],
] as const

type Known = (share: number) => boolean

/** What a dealer asks, in cents; none for one that has no set. */
function demoPrice(set: string, region: string, daysAgo: number, held: boolean, random: () => number) {
  const spread = 1 + (random() + random() + random() - 1.5) * 0.35
  const money = (BASE[set] ?? 0) * spread * (region.startsWith('CA') ? 1.35 : 1) * (1 - daysAgo / 20_000)
  return Math.round(held ? money / 5 : money) * 100 - (random() < 0.3 ? 5 : 0)
}

/** What few people say. */
function demoExtras(known: Known, random: () => number) {
  return {
    ships: known(0.5) ? known(0.4) : null,
    proof: known(0.4) ? (known(0.5) ? ['vin'] : ['registration', 'licence']) : null,
    note: known(0.1) ? 'Parts desk, by phone.' : null,
    fittingCents: known(0.2) ? 11_000 + Math.floor(random() * 8) * 1000 : null,
    sourceUrl: null,
  }
}

const NO_PRICE = {
  priceCents: null,
  cutting: 'unknown',
  cuttingCents: null,
  fittingCents: null,
  firstAskedCents: null,
} as const
const HOLD = { reason: 'far-below', factor: 0.4, medianCents: 52_000, year: 2025 } as const

function demoQuote(number: number, random: () => number, now: Date): SeedQuote {
  const known: Known = (share) => random() < share
  const [region, city] = weighted(TOWNS, random)
  const [set] = weighted(SETS, random)
  const [kind] = weighted(KINDS, random)
  const [cutting] = weighted(CUTTINGS, random)
  const named = known(0.75) && city !== ''
  const daysAgo = Math.floor(random() ** 2.2 * 365 * 9)
  const priced = kind === 'quoted' || kind === 'paid'
  const held = priced && number % 67 === 0
  const priceCents = demoPrice(set, region, daysAgo, held, random)
  return {
    id: `demo-${number}`,
    set,
    kind,
    priceCents,
    region,
    city: city === '' ? null : city,
    dealer: named ? `Invented ${NAMES[Math.floor(random() * NAMES.length)]} ${city}` : null,
    quotedOn: new Date(now.getTime() - daysAgo * DAY).toISOString().slice(0, 10),
    cutting,
    cuttingCents: cutting === 'extra' && known(0.7) ? 2500 + Math.floor(random() * 5) * 500 : null,
    ...demoExtras(known, random),
    firstAskedCents: kind === 'paid' && known(0.6) ? Math.round(priceCents * (1 + random() * 0.25)) : null,
    namedNumber: null,
    ...(priced ? {} : NO_PRICE),
    ...(held ? { hold: HOLD } : {}),
  }
}

/** 200 invented quotes of the nine years before a day, the same ones for the same day. */
export function demoQuotes(now: Date): SeedQuote[] {
  const random = randomFrom(89705)
  return Array.from({ length: 200 }, (_, index) => demoQuote(index + 1, random, now))
}
