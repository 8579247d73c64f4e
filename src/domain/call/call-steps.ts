import type { Advice } from '../advice/advice.ts'
import { moneyText } from '../text/money-text.ts'

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
  say: 'Is it only you, or is the number discontinued? Does another number replace it?',
  after: 'Report it, and call the next one.',
}

const noted = (when: string): CallStep => ({
  when,
  say: 'Would you note it with the part number, and how long does it stand?',
  after: 'Ask one more dealer before you order.',
})

/** The first letter as a sentence begins. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What to answer a price that is not called fair: one real quote, and a question. */
function dear(when: string, { line, strength }: Advice): CallStep {
  const after = 'If they do not, call the next one.'
  const question = strength === 'old' ? 'Can you come closer to that?' : 'Can you match it?'
  return { when, say: line === null ? 'Is that your best price?' : `${capital(line)}. ${question}`, after }
}

/**
 * What to say next, once they have answered.
 *
 * @param currency of the prices
 * @example
 * callSteps(adviceOn(figures, { places, words: catalog.words, thisYear: 2026 }), 'USD')[0]?.say
 * // => 'An owner paid $280 with cutting in the United States in September 2011. Can you come closer to that?'
 */
export function callSteps(advice: Advice, currency: string): readonly CallStep[] {
  const { fair, strength } = advice
  if (strength === 'none') return [noted('They name a price'), UNAVAILABLE]
  if (fair === null) return [dear('They name a price', advice), noted('You take it'), UNAVAILABLE]
  const high = moneyText(fair.highCents, currency)
  return [dear(`Over ${high}`, advice), noted(`${high} or less`), UNAVAILABLE]
}
