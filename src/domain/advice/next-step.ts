import type { SetFigures } from '../figures/set-figures.ts'
import type { SupplyWord } from '../figures/supply.ts'
import type { CatalogWords } from '../part/catalog.ts'
import { type AdvisedWith, adviceOn } from './advice.ts'
import type { Strength } from './strength.ts'
import type { Verdict } from './verdict.ts'

/** What to ask first while it is not known, or doubtful, that a set can be had at all. */
export const ASK_FIRST =
  'Ask first: can this number still be ordered? Does another replace it? Is one on any dealer’s shelf?'

export interface NextStep {
  readonly strength: Strength
  readonly supply: SupplyWord
  readonly verdict: Verdict
  /** One real quote that was cheaper, as it can be said; null where there is none. */
  readonly line: string | null
}

/** As a sentence begins. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const isDear = ({ word, below, above }: Verdict): boolean =>
  word === null ? below > above : word === 'high' || word === 'highest yet'

function priceStep({ strength, verdict, line }: NextStep, work: string): string {
  if (strength === 'none') {
    return 'Ask a second dealer too: with your report there is a first price to compare with.'
  }
  if (strength === 'old' || strength === 'thin') {
    return line === null ? 'Then compare with one more dealer.' : `What you can cite: “${capital(line)}.”`
  }
  if (isDear(verdict)) {
    return line === null
      ? 'Ask one more dealer before you order.'
      : `Say: “${capital(line)}. Can you match it?”`
  }
  return `Ask them to note the price with the part number and how long it stands, and whether ${work} is included.`
}

/**
 * What to say to the dealer next, after a verdict.
 *
 * @example
 * nextStepText({ strength: 'old', supply: 'unknown', verdict: verdictOn(39000, judgedByOf2011), line: null }, catalog.words)
 * // => 'Ask first: can this number still be ordered? Does another replace it? Is one on any dealer’s shelf? Then compare with one more dealer.'
 */
export function nextStepText(next: NextStep, { work }: Pick<CatalogWords, 'work'>): string {
  const isDoubtful = next.supply === 'no' || next.supply === 'unknown'
  return `${isDoubtful ? `${ASK_FIRST} ` : ''}${priceStep(next, work)}`
}

/** A judged price: the figures of its place, and where it stands among them. */
export interface Judged {
  readonly figures: SetFigures
  readonly verdict: Verdict
}

/**
 * One real quote to cite beside a told price, as it can be said: a cheaper one, or what was asked long ago.
 *
 * @returns null where none was cheaper
 * @example
 * citedBeside({ figures, verdict: verdictOn(39000, judgedByOf2011) }, { places, words: catalog.words, thisYear: 2026 })
 * // => 'an owner paid $280 with cutting in the United States in September 2011'
 */
export function citedBeside({ figures, verdict }: Judged, advised: AdvisedWith): string | null {
  const { strength, line } = adviceOn(figures, advised)
  return strength === 'old' || strength === 'thin' || verdict.below > 0 ? line : null
}

/**
 * The next step after a verdict on a set in a place. What is cited is a quote that was cheaper.
 *
 * @example
 * nextStepFor({ figures, verdict: verdictOn(39000, judgedByOf2011) }, { places, words: catalog.words, thisYear: 2026 })
 * // => 'Ask first: can this number still be ordered? Does another replace it? Is one on any dealer’s shelf? What you can cite: “An owner paid $280 with cutting in the United States in September 2011.”'
 */
export function nextStepFor(judged: Judged, advised: AdvisedWith): string {
  const { strength, supply } = adviceOn(judged.figures, advised)
  const { verdict } = judged
  return nextStepText(
    { strength, supply: supply.word, verdict, line: citedBeside(judged, advised) },
    advised.words,
  )
}
