import { supplyText } from '../../domain/advice/supply-text.ts'
import { ENOUGH } from '../../domain/figures/enough.ts'
import type { CheapestQuote, SetFigures } from '../../domain/figures/set-figures.ts'
import { recentReportsFrom, supplyWord } from '../../domain/figures/supply.ts'
import { ladderText } from '../../domain/figures/text/figures-text.ts'
import type { Places } from '../../domain/places/places.ts'
import type { PricesJson } from './schemas.ts'

type SetPrices = PricesJson['sets'][number]

function cheapestJson({
  city: _city,
  cuttingCents: _cutting,
  ...cheapest
}: CheapestQuote): SetPrices['cheapest'] {
  return cheapest
}

function constantJson({ counted }: SetFigures): SetPrices['constantDollars'] {
  if (!counted) return null
  const { year, cheapestQuoteId, lowCents, medianCents } = counted.constant
  return { year, cheapestQuoteId, cheapestCents: lowCents, medianCents }
}

/** Whether a set can be had in a place's country. */
export function supplyJson(shown: SetFigures, places: Places, thisYear: number): SetPrices['supply'] {
  const { country, supply, newestReport, named } = shown
  const { offered, refused, discontinued, lastOfferedOn, lastPaidOn, lastRefusedOn } = supply
  return {
    area: { code: country.code, level: 'country', name: country.name },
    word: supplyWord(supply),
    offered,
    refused,
    discontinued,
    sinceYear: recentReportsFrom(thisYear),
    lastOfferedOn,
    lastPaidOn,
    lastRefusedOn,
    named: [...named],
    sentence: supplyText({ supply, newest: newestReport }, places, thisYear),
  }
}

/** The figures of one set as the API shows them. */
export function setPricesJson(shown: SetFigures, places: Places, thisYear: number): SetPrices {
  const { set, area, counted } = shown
  const { likelyRangeCents = null, quartilesCents = null } = counted?.paid ?? {}
  return {
    set: set.name,
    keys: set.keys,
    partNumber: set.partNumber,
    area: { code: area.code, level: area.level, name: area.name },
    window: shown.window,
    currency: shown.country.currency,
    quotes: counted?.quotes ?? 0,
    dealers: counted?.dealers ?? 0,
    cheapest: shown.cheapest ? cheapestJson(shown.cheapest) : null,
    medianCents: counted?.paid.medianCents ?? null,
    lowCents: counted?.paid.lowCents ?? null,
    highCents: counted?.paid.highCents ?? null,
    likelyRangeCents: likelyRangeCents && [...likelyRangeCents],
    // Below 8 quotes quartiles would look surer than they are.
    quartilesCents:
      counted && counted.quotes >= ENOUGH.quartiles && quartilesCents ? [...quartilesCents] : null,
    constantDollars: constantJson(shown),
    newestQuotedOn: counted?.newestQuotedOn ?? null,
    held: shown.held,
    availability: shown.availability,
    supply: supplyJson(shown, places, thisYear),
    sentence: ladderText(shown, places, thisYear),
  }
}
