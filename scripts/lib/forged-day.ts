import { DAILY_CAPS } from '../../src/domain/intake/daily-caps.ts'
import type { CountryRules } from '../../src/domain/part/catalog.ts'
import {
  afterOneMore,
  DAY_BEFORE,
  type Day,
  figuresOf,
  type Said,
  screened,
  yardstickIn,
} from './small-site.ts'

export type Side = 'low' | 'high'

/** Who lies: so many senders, evenly spread over so many networks. */
export interface Forgers {
  readonly senders: number
  readonly networks: number
}

/** The price furthest from the median on one side that is not held. */
function furthestPassing(said: readonly Said[], side: Side, day: Day): number {
  const yardstick = yardstickIn(said)
  const passes = (cents: number) => screened(cents, yardstick, day) === null
  const { lowCents, highCents } = day.country.limits
  let inside = yardstick?.medianCents ?? lowCents
  let outside = side === 'low' ? lowCents - 1 : highCents + 1
  while (Math.abs(outside - inside) > 1) {
    const between = Math.trunc((inside + outside) / 2)
    if (passes(between)) inside = between
    else outside = between
  }
  return inside
}

/**
 * A price as far off as gets through: from a single network the furthest that is not held; several networks
 * bear each other's high ones out, so then it is the highest that the form takes.
 */
const forgedPrice = (said: readonly Said[], side: Side, { networks }: Forgers, day: Day): number =>
  side === 'high' && networks > 1 ? day.country.limits.highCents : furthestPassing(said, side, day)

/** Who sends the nth forgery: senders take turns, and so do networks, as each bears out what the last one said. */
export function forgerOf(nth: number, { senders, networks }: Forgers) {
  const forger = nth % senders
  return {
    sender: `forger ${forger}`,
    network: `forgers ${forger % networks}`,
    dealer: `dealer ${Math.floor(nth / senders)}`,
  }
}

/** What a day of forgeries has made of the figures, as a share of what they were: 0.1 is 10 % more. */
export interface Shift {
  readonly median: number
  readonly cheapest: number
  /** How many forged quotes count. */
  readonly counted: number
  /** The forged prices in cents, in their order: see `forgerOf`. */
  readonly sent: readonly number[]
}

/**
 * What senders that all lie to one side do to honest quotes in one day. Each sends as many quotes as are
 * published at once, names a new dealer each time, and chooses each price by the figures of that moment.
 *
 * @param honestCents prices of today, each of a network of its own
 * @example
 * forgedDay([40000, 50000, 60000], { senders: 1, networks: 1 }, 'low', unitedStates) // => { median: -0.6, cheapest: -0.5, counted: 6, sent: [20000, ...] }
 */
export function forgedDay(
  honestCents: readonly number[],
  forgers: Forgers,
  side: Side,
  country: CountryRules,
): Shift {
  const honest = honestCents.map((constantCents, index): Said => {
    const id = String(index).padStart(4, '0')
    const receivedAt = `${DAY_BEFORE}T12:00:00.${id.slice(1)}Z`
    return {
      id,
      sender: `honest ${id}`,
      network: `honest ${id}`,
      constantCents,
      receivedAt,
      voice: null,
      status: 'published',
      hold: null,
    }
  })
  const day: Day = { country, beforeToday: yardstickIn(honest) }
  let said: readonly Said[] = honest
  for (let nth = 0; nth < forgers.senders * DAILY_CAPS.publishedPerSet; nth += 1) {
    const cents = forgedPrice(said, side, forgers, day)
    said = afterOneMore(said, { ...forgerOf(nth, forgers), cents }, day)
  }
  const before = figuresOf(honest, country).windows['3y']?.paid
  const after = figuresOf(said, country).windows['3y']?.paid
  if (!before || !after) throw new Error('there are honest quotes')
  return {
    median: after.medianCents / before.medianCents - 1,
    cheapest: after.lowCents / before.lowCents - 1,
    sent: said.slice(honest.length).map(({ constantCents }) => constantCents),
    counted: said.filter(({ status }) => status === 'published').length - honest.length,
  }
}
