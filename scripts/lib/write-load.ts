import { setTimeout as sleep } from 'node:timers/promises'
import { catalog } from '../../src/catalog/catalog.ts'
import { placesOf } from '../../src/domain/places/places.ts'

/** A quote that was sent, as its number makes it. */
export interface SentQuote {
  readonly idempotencyKey: string
  /** The address that it comes from. */
  readonly from: string
  readonly body: {
    readonly set: string
    readonly region: string
    readonly dealer: string
    readonly priceCents: number
    readonly note: string
  }
}

/** What the site said that it has stored. */
export interface Acknowledged {
  readonly sent: SentQuote
  readonly id: string
}

/** What the load has met so far. */
export interface WriteLoad {
  readonly acknowledged: Acknowledged[]
  /** Requests under way at this moment. */
  underWay: number
  /** Requests whose answer did not come. */
  broken: number
  /** Of those sent again: how many the site had stored the first time. */
  replays: number
}

/** Far below the fence and the caps of a day, for a network and for a set. */
const QUOTES_A_NETWORK = 6
const AT_ONCE = 16
const ATTEMPTS = 20
const ANSWER_WITHIN_MS = 30_000

const sets = catalog.sets.map(({ name }) => name)
const regions = placesOf(catalog.countries).regions.map(({ code }) => code)

const nth = <T>(all: readonly T[], number: number): T => {
  const one = all[number % all.length]
  if (one === undefined) throw new Error('the catalogue has sets, and its countries regions')
  return one
}

/**
 * One of as many different quotes as are wanted, none of which stands out.
 *
 * @example
 * sentQuote(7).body.note // => 'Quote 7'
 */
export function sentQuote(number: number): SentQuote {
  const network = Math.floor(number / QUOTES_A_NETWORK)
  return {
    idempotencyKey: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
    from: `fd00:${(network >> 16).toString(16)}:${(network & 0xffff).toString(16)}::1`,
    body: {
      set: nth(sets, number),
      region: nth(regions, Math.floor(number / sets.length)),
      dealer: `Dealer ${number % 300}`,
      priceCents: 40_000 + (number % 101) * 100,
      note: `Quote ${number}`,
    },
  }
}

interface Answer {
  readonly quote: { readonly id: string; readonly receivedAt: string }
}

/** The answer, or nothing where none came or the site could not say whether it has stored it. */
async function answerTo({ idempotencyKey, from, body }: SentQuote, url: string): Promise<Answer | null> {
  let response: Response
  let text: string
  try {
    response = await fetch(`${url}/api/v1/quotes`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': idempotencyKey,
        'CF-Connecting-IP': from,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    text = await response.text()
  } catch {
    return null
  }
  if (response.status >= 500) return null
  if (response.status !== 201) throw new Error(`${body.note} was answered with ${response.status}: ${text}`)
  return JSON.parse(text) as Answer
}

/** Sends a quote until it is acknowledged, with the same key each time. */
async function acknowledge(sent: SentQuote, url: () => Promise<string>, load: WriteLoad): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const to = await url()
    const sentAt = new Date().toISOString()
    load.underWay++
    const answer = await answerTo(sent, to).finally(() => load.underWay--)
    if (answer !== null) {
      load.acknowledged.push({ sent, id: answer.quote.id })
      if (answer.quote.receivedAt < sentAt) load.replays++
      return
    }
    load.broken++
    await sleep(100)
  }
  throw new Error(`${sent.body.note} had no answer ${ATTEMPTS} times: does the server run?`)
}

export const newLoad = (): WriteLoad => ({ acknowledged: [], underWay: 0, broken: 0, replays: 0 })

/**
 * Sends so many quotes, some at once, until each is acknowledged.
 *
 * @param url where the site is, as soon as it runs
 * @param load is kept up to date
 * @throws where the site refuses one, or never answers
 */
export async function sendQuotes(quotes: number, url: () => Promise<string>, load: WriteLoad): Promise<void> {
  let next = 0
  const oneAfterAnother = async () => {
    while (next < quotes) await acknowledge(sentQuote(next++), url, load)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterAnother))
}
