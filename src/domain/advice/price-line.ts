import { moneyText } from '../text/money-text.ts'
import type { AdvisedWith } from './advice.ts'
import { citedBeside, type Judged } from './next-step.ts'
import { verdictText, verdictWordText } from './verdict-text.ts'

/**
 * What to know of a price while its dealer is still on the phone, in one line: what it is called, or where it
 * stands where the quotes carry no word, and one real quote to cite.
 *
 * @param cents what was told, in the currency of the place, with the work on the pieces where its price is known
 * @param work what of that work is in these cents: "with cutting", "without cutting"; '' where nothing was said of it
 * @example
 * priceLine({ cents: 39000, figures, verdict: verdictOn(39000, judgedByOf2011) }, { places, words: catalog.words, thisYear: 2026 })
 * // => '$390: cheaper than all 3 quotes in the United States, in 2025 dollars; an owner paid $280 with cutting in the United States in September 2011.'
 */
export function priceLine(
  { cents, work = '', ...judged }: Judged & { readonly cents: number; readonly work?: string },
  advised: AdvisedWith,
) {
  const { figures, verdict } = judged
  const called =
    verdictWordText(verdict, figures, advised.thisYear) ?? verdictText(verdict, figures, advised.thisYear)
  const cited = citedBeside(judged, advised)
  const told = [moneyText(cents, figures.country.currency), ...(work === '' ? [] : [work])].join(' ')
  return `${told}: ${called}${cited === null ? '' : `; ${cited}`}.`
}
