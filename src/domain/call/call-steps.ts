import type { CallPrices } from '../advice/call-prices.ts'
import type { SetFigures } from '../figures/set-figures.ts'
import { paidThenText } from '../figures/text/paid-then-text.ts'
import { roundMoneyText } from '../text/money-text.ts'

/** What to answer a dealer. */
export interface CallStep {
  readonly when: string
  /** Word by word. */
  readonly say: string
  /** What to do after it. */
  readonly after: string
}

const UNAVAILABLE: CallStep = {
  when: 'They cannot get it',
  say: 'Is it only you, or is the number discontinued?',
  after: 'Report it, and call the next one.',
}

const noted = (when: string): CallStep => ({
  when,
  say: 'Would you note it with the part number, and how long does it stand?',
  after: 'Ask one more dealer before you order.',
})

function dear(prices: CallPrices, shown: SetFigures): CallStep {
  const money = (cents: number) => roundMoneyText(cents, shown.country.currency)
  const when = `Over ${money(prices.span[1])}`
  const after = 'If they do not, call the next one.'
  const paid = paidThenText(shown)
  if (!prices.fresh && paid) {
    return { when, say: `Owners were quoted ${paid} for this number. Can you come closer to that?`, after }
  }
  const others = prices.basis === 'quotes' ? prices.openingCents : shown.counted?.constant.medianCents
  const about = money(others ?? prices.openingCents)
  return { when, say: `Others were quoted about ${about} for this number. Can you match it?`, after }
}

/**
 * What to say next, once they have answered.
 *
 * @param prices null where nothing was ever quoted
 * @example
 * callSteps(callPrices(figuresOf2011, 2026), figures)[0]?.say
 * // => 'Owners were quoted $280 to $475 in 2011 for this number. Can you come closer to that?'
 */
export function callSteps(prices: CallPrices | null, shown: SetFigures): readonly CallStep[] {
  if (!prices) return [noted('They name a price'), UNAVAILABLE]
  const enough = `${roundMoneyText(prices.span[1], shown.country.currency)} or less`
  return [dear(prices, shown), noted(enough), UNAVAILABLE]
}
