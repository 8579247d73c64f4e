import type { SetFigures } from '../figures/set-figures.ts'
import { yearsText } from '../figures/text/figures-text.ts'
import { countText } from '../text/count-text.ts'
import type { Verdict } from './verdict.ts'

function comparedText({ quotes, below, equal, above }: Verdict): string {
  const all = quotes === 1 ? 'the one quote we have' : `all ${quotes} quotes we have`
  if (above === quotes) return `less than ${all}`
  if (below === quotes) return `more than ${all}`
  if (equal === quotes) return `the same as ${all}`
  const same = equal === 0 ? '' : `, the same as ${equal}`
  return `cheaper than ${above} of ${countText(quotes, 'quote')}${same}`
}

/**
 * Where a price stands, in no more words than the quotes carry, with how old they are.
 *
 * @example
 * verdictText(verdictOn(39000, figuresOf2011, pricesOf2011, 2026), figures)
 * // => 'less than all 3 quotes we have, all from 2011, in 2025 dollars; ask first whether it can still be ordered'
 */
export function verdictText(
  verdict: Verdict,
  { counted, window }: Pick<SetFigures, 'counted' | 'window'>,
): string {
  if (!counted) return 'there is no quote to compare it with yet'
  const { percentile, quotes, fresh } = verdict
  const compared =
    percentile === null
      ? comparedText(verdict)
      : `dearer than about ${Math.round(percentile)} % of the ${quotes} quotes`
  const years = yearsText(counted)
  const all = quotes > 1 && years.length === 4 ? 'all ' : ''
  const dollars = window === '3y' ? '' : `, in ${counted.constant.year} dollars`
  const old = fresh ? '' : '; ask first whether it can still be ordered'
  return `${compared}, ${all}from ${years}${dollars}${old}`
}
