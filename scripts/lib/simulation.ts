import { SENDERS_A_NETWORK } from '../../src/domain/intake/daily-caps.ts'
import type { CountryRules } from '../../src/domain/part/catalog.ts'
import { median } from '../../src/domain/stats/median.ts'
import { type Forgers, forgedDay } from './forged-day.ts'
import { randomFrom } from './random.ts'

export const HONEST = [3, 10, 25, 100] as const
/** A single sender, and networks that each have as many senders as their caps leave room for. */
export const FORGERS: readonly Forgers[] = [
  { senders: 1, networks: 1 },
  ...[1, 2, 4].map((networks) => ({ senders: SENDERS_A_NETWORK * networks, networks })),
]
const SEED = 89705
const DAYS = 101

/** Prices around $500 that lie apart as far as those of 2011 do: two thirds of them within 20 %. */
function honestPrices(count: number, random: () => number): number[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Array.from({ length: count }, () => Math.round(500 * Math.exp(0.2 * normal())) * 100)
}

/** What one day does to the figures, in whole percent: the middle one of many days. */
export interface Result extends Forgers {
  readonly honest: number
  /** The median, where all lie low, and where all lie high. */
  readonly medianLow: number
  readonly medianHigh: number
  /** The cheapest, where all lie low. */
  readonly cheapest: number
}

const percent = (shares: readonly number[]): number =>
  Math.round(100 * median(Float64Array.from(shares).sort()))

/**
 * How far one sender, and 1, 2 and 4 networks full of them, move the figures of 3, 10, 25 and 100 honest quotes in a day, by the rules
 * of the site. The same numbers each time.
 */
export function simulate(country: CountryRules): Result[] {
  const random = randomFrom(SEED)
  return HONEST.flatMap((honest) => {
    const days = Array.from({ length: DAYS }, () => honestPrices(honest, random))
    return FORGERS.map((forgers): Result => {
      const low = days.map((prices) => forgedDay(prices, forgers, 'low', country))
      const high = days.map((prices) => forgedDay(prices, forgers, 'high', country))
      return {
        honest,
        ...forgers,
        medianLow: percent(low.map((day) => day.median)),
        medianHigh: percent(high.map((day) => day.median)),
        cheapest: percent(low.map((day) => day.cheapest)),
      }
    })
  })
}
