import type { CatalogWords } from '../../part/catalog.ts'
import { countText, listText } from '../../text/count-text.ts'
import { dayText, yearOf } from '../../text/day-text.ts'
import { roundMoneyText } from '../../text/money-text.ts'
import { recentFrom } from '../enough.ts'
import type { KeyPrice, PricesPerKey } from '../price-per-key.ts'
import type { SetFigures } from '../set-figures.ts'

const nameOf = ({ set }: SetFigures) => `the ${set.name} set`

const priceText = ({ figures, centsPerKey }: KeyPrice) =>
  `about ${roundMoneyText(centsPerKey, figures.country.currency)}`

const basisText = ({ figures }: KeyPrice) => `(${countText(figures.counted?.quotes ?? 0, 'quote')})`

/** "in 2025 dollars": of a country's figures all are in the same. */
const unitText = ({ figures }: KeyPrice) => `in ${figures.counted?.constant.year} dollars`

function rankedText([first, ...others]: readonly KeyPrice[], piece: string): string {
  if (!first) return ''
  const price = `${priceText(first)} a ${piece} ${unitText(first)} ${basisText(first)}`
  if (others.length === 0) return `Only ${nameOf(first.figures)} has a price to go by: ${price}.`
  const rest = others.map((one) => `${nameOf(one.figures)} comes to ${priceText(one)} ${basisText(one)}`)
  const same = others[0]?.centsPerKey === first.centsPerKey
  const verdict = same ? 'no set is the cheapest alone:' : 'the cheapest to buy is'
  return `Per ${piece}, by the medians, ${verdict} ${nameOf(first.figures)} at ${price}; ${listText(rest)}.`
}

/** Of a set that nobody has reported on there is nothing to say. */
function unpricedText(figures: SetFigures): string[] {
  const { lastUnavailableOn } = figures.availability
  if (lastUnavailableOn === null) return []
  return [
    `No price is known for ${nameOf(figures)}, last reported unavailable on ${dayText(lastUnavailableOn)}.`,
  ]
}

function goneText(figures: SetFigures): string {
  const { lastPricedOn, lastUnavailableOn } = figures.availability
  const [priced, missed] = [dayText(lastPricedOn ?? ''), dayText(lastUnavailableOn ?? '')]
  return `Left out: ${nameOf(figures)}, last priced on ${priced} and reported unavailable as late as ${missed}.`
}

function ageText(ranked: readonly KeyPrice[], thisYear: number): string[] {
  const newest = Math.max(...ranked.map(({ figures }) => yearOf(figures.counted?.newestQuotedOn ?? '0')))
  if (newest >= recentFrom(thisYear)) return []
  const sets = ranked.length === 1 ? 'it' : 'they'
  return [`No price is newer than ${newest}: ask first whether ${sets} can still be ordered.`]
}

/**
 * Which set is the cheapest per key, how sure that is and what is not known; null where no set has a price.
 *
 * @example
 * perKeyText(pricesPerKey([figures]), 2026, catalog.words)
 * // => 'Only the 2-key set has a price to go by: about $279 a key in 2025 dollars (3 quotes). No price is newer than 2011: ask first whether it can still be ordered.'
 */
export function perKeyText(
  { ranked, gone, unpriced }: PricesPerKey,
  thisYear: number,
  { piece }: Pick<CatalogWords, 'piece'>,
): string | null {
  if (ranked.length === 0 && gone.length === 0) return null
  const sentences = [
    ranked.length > 0 ? rankedText(ranked, piece) : 'No set is known to be still available.',
    ...unpriced.flatMap(unpricedText),
    ...gone.map(goneText),
    ...(ranked.length > 0 ? ageText(ranked, thisYear) : []),
  ]
  return sentences.join(' ')
}
