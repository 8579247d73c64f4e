import type { SetFigures } from '../figures/set-figures.ts'
import { firstYear } from '../figures/window.ts'
import { countText } from '../text/count-text.ts'
import type { Ranks, Verdict } from './verdict.ts'

/** "in Oklahoma", "near Oklahoma", "in the United States": where the counted quotes are from. */
export function nearText({ area, place, country }: Pick<SetFigures, 'area' | 'place' | 'country'>): string {
  if (area.level === 'country') return `in ${country.inText}`
  return area.level === 'division' ? `near ${place.name}` : `in ${area.name}`
}

/** "cheaper than all 11 quotes in Oklahoma": no more than the counts carry. */
function ranksText({ quotes, below, equal, above }: Ranks, where: string): string {
  const all = `${quotes === 1 ? 'the one quote' : quotes === 2 ? 'both quotes' : `all ${quotes} quotes`} ${where}`
  if (above === quotes) return `cheaper than ${all}`
  if (below === quotes) return `dearer than ${all}`
  if (equal === quotes) return `the same as ${all}`
  const same = equal === 0 ? '' : `, the same as ${equal}`
  return `cheaper than ${above} of ${countText(quotes, 'quote')} ${where}${same}`
}

/** What the rest of the country adds, where a price is the lowest or highest of its area alone. */
function elsewhereText(
  { quotes, below, above, inCountry }: Verdict,
  { area, country }: Pick<SetFigures, 'area' | 'country'>,
): string {
  if (area.level === 'country') return ''
  const were = (count: number) => (count === 1 ? 'was' : 'were')
  const cheaper = inCountry.below - below
  const dearer = inCountry.above - above
  if (above === quotes && cheaper > 0)
    return `; ${cheaper} elsewhere in ${country.inText} ${were(cheaper)} cheaper`
  if (below === quotes && dearer > 0)
    return `; ${dearer} elsewhere in ${country.inText} ${were(dearer)} dearer`
  return ''
}

type Shown = Pick<SetFigures, 'area' | 'place' | 'country' | 'window' | 'counted'>

/** Since when the compared quotes are, and in which money. */
function periodText({ window, counted }: Shown, thisYear: number): string {
  if (window !== 'all') {
    const dollars = window === '6y' && counted ? `, in ${counted.constant.year} dollars` : ''
    return ` since ${firstYear(window, thisYear)}${dollars}`
  }
  return counted ? `, in ${counted.constant.year} dollars` : ''
}

/**
 * Where a price stands, in no more words than the quotes carry.
 *
 * @example
 * verdictText({ word: null, fresh: true, quotes: 3, below: 1, equal: 0, above: 2, percentile: null, inCountry: { quotes: 3, below: 1, equal: 0, above: 2 } }, { ...figures, window: '3y' }, 2026)
 * // => 'cheaper than 2 of 3 quotes in the United States since 2024'
 */
export function verdictText(judged: Verdict, shown: Shown, thisYear: number): string {
  if (judged.quotes === 0) return 'there is no quote to compare it with yet'
  const { percentile, below, above, quotes } = judged
  const where = `${nearText(shown)}${periodText(shown, thisYear)}`
  const isInside = below > 0 && above > 0
  const compared =
    percentile !== null && isInside && Math.round(percentile) > 0 && Math.round(percentile) < 100
      ? `dearer than about ${Math.round(percentile)} % of the ${quotes} quotes ${where}`
      : ranksText(judged, where)
  return `${compared}${elsewhereText(judged, shown)}`
}

/**
 * What a price may be called on a page, where a lowest or highest names its years and country.
 *
 * @returns null where the quotes do not carry a word
 * @example
 * verdictWordText({ word: 'lowest yet' }, { ...figures, window: '3y' }, 2026)
 * // => 'lowest since 2024 in the United States'
 */
export function verdictWordText(
  { word }: Pick<Verdict, 'word'>,
  { window, country }: Pick<SetFigures, 'window' | 'country'>,
  thisYear: number,
): string | null {
  if (word !== 'lowest yet' && word !== 'highest yet') return word
  const which = word === 'lowest yet' ? 'lowest' : 'highest'
  return `${which} since ${firstYear(window, thisYear)} in ${country.inText}`
}
