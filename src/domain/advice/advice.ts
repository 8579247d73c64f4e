import type { SetFigures } from '../figures/set-figures.ts'
import { type SupplyWord, supplyWord } from '../figures/supply.ts'
import { type FairRange, fairRange } from './fair-range.ts'
import { pricesText } from './prices-text.ts'
import { spokenLine, type ToldWith } from './spoken-line.ts'
import { type Strength, strengthOf } from './strength.ts'
import { supplyText } from './supply-text.ts'

/** What a visitor is told of a set in a place: the one answer that every page, picture and program gives. */
export interface Advice {
  /** Whether it can still be had, in the whole country. */
  readonly supply: { readonly word: SupplyWord; readonly sentence: string }
  readonly strength: Strength
  /** What dealers ask. */
  readonly prices: string
  /** Null where the quotes do not carry the word. */
  readonly fair: FairRange | null
  /** The cheapest counted quote as it can be cited; null where there is none, or its dealer has said something else since. */
  readonly line: string | null
}

/** What advice is told with besides the figures. */
export interface AdvisedWith extends ToldWith {
  /** The calendar year that quotes and reports are old in. */
  readonly thisYear: number
}

/**
 * The advice on a set in a place.
 *
 * @example
 * adviceOn(figures, { places, words: catalog.words, thisYear: 2026 }).supply
 * // => { word: 'unknown', sentence: 'Not known: the last report is from September 2011.' }
 */
export function adviceOn(shown: SetFigures, advised: AdvisedWith): Advice {
  const { places, thisYear } = advised
  const strength = strengthOf(shown)
  const { cheapest } = shown
  const told = { supply: shown.supply, newest: shown.newestReport }
  return {
    supply: { word: supplyWord(shown.supply), sentence: supplyText(told, places, thisYear) },
    strength,
    prices: pricesText(shown, places, thisYear),
    fair: fairRange({ strength, ...shown }),
    line: cheapest?.since === null ? spokenLine(cheapest, advised) : null,
  }
}
