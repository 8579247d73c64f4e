import {
  type Catalog,
  type CatalogWords,
  type CountryRules,
  findSet,
  type KeySet,
} from '../domain/part/catalog.ts'
import { bareNumber, isNumberOf } from '../domain/part/part-number.ts'
import type { Places } from '../domain/places/places.ts'
import { isPriced, type QuoteReport } from '../domain/quotes/quote.ts'
import { countText } from '../domain/text/count-text.ts'
import { dayText } from '../domain/text/day-text.ts'
import { moneyText } from '../domain/text/money-text.ts'
import { lastDayBegun } from './day.ts'
import type { PartError } from './part-errors.ts'
import type { QuoteBody } from './quote-body.ts'

export type Reported =
  | { readonly ok: true; readonly report: QuoteReport }
  | {
      readonly ok: false
      readonly errors: readonly PartError[]
      /** What was reported, where nothing but the limits of a price is against it: it may be a slip. */
      readonly beyondLimits?: QuoteReport
    }

export interface Circumstances {
  readonly catalog: Catalog
  readonly places: Places
  /** The last day that is not in the future where the visitor is. */
  readonly today: string
  /** The moment, for what day it is where the dealer is. */
  readonly now: () => Date
}

type Check = PartError | null

function checkPrice({ kind, priceCents }: QuoteBody): Check {
  if (isPriced(kind) === (priceCents !== null)) return null
  const detail = isPriced(kind)
    ? 'Enter the price, or choose that the set cannot be had.'
    : 'Leave the price out, or choose that they quoted one.'
  return { path: 'priceCents', detail }
}

function checkLimits({ kind, priceCents }: QuoteBody, { currency, limits }: CountryRules): Check {
  if (!isPriced(kind) || priceCents === null) return null
  if (priceCents >= limits.lowCents && priceCents <= limits.highCents) return null
  const span = `${moneyText(limits.lowCents, currency)} and ${moneyText(limits.highCents, currency)}`
  return { path: 'priceCents', detail: `Check the price: a set costs between ${span}.` }
}

/** What to do about a price that names another currency than the country's. */
export const otherCurrency = ({ inText, currency }: CountryRules): string =>
  `Dealers in ${inText} quote ${currency}: give the price in it.`

function checkCurrency({ currency }: QuoteBody, country: CountryRules): Check {
  if (currency === null || currency === country.currency) return null
  return { path: 'currency', detail: otherCurrency(country) }
}

function checkFee(
  body: QuoteBody,
  path: 'cuttingCents' | 'fittingCents',
  { currency, limits }: CountryRules,
  { work }: CatalogWords,
): Check {
  const cents = body[path]
  if (cents === null) return null
  if (path === 'cuttingCents' && body.cutting === 'included') {
    return { path: 'cutting', detail: `Choose that ${work} is extra, or leave its price out.` }
  }
  return cents <= limits.highCents
    ? null
    : { path, detail: `Check this price: it is over ${moneyText(limits.highCents, currency)}.` }
}

/** What was asked at first belongs to what was paid in the end, and haggling makes nothing dearer. */
function checkFirstAsked(
  { kind, priceCents, firstAskedCents }: QuoteBody,
  { currency, limits }: CountryRules,
): Check {
  if (firstAskedCents === null) return null
  const path = 'firstAskedCents'
  if (kind !== 'paid')
    return { path, detail: 'Leave out what they asked at first, or choose that you paid this.' }
  if (firstAskedCents > limits.highCents)
    return { path, detail: `Check this price: it is over ${moneyText(limits.highCents, currency)}.` }
  if (priceCents === null || firstAskedCents >= priceCents) return null
  return {
    path,
    detail: `Check both prices: they asked less at first than the ${moneyText(priceCents, currency)} paid.`,
  }
}

/** Both can be within the limits, and their sum not. */
function checkSum(
  { priceCents, cuttingCents }: QuoteBody,
  { currency, limits }: CountryRules,
  { work }: CatalogWords,
): Check {
  if (priceCents === null || cuttingCents === null) return null
  const high = limits.highCents
  if (priceCents > high || cuttingCents > high || priceCents + cuttingCents <= high) return null
  const detail = `Check both prices: a set with ${work} costs at most ${moneyText(high, currency)}.`
  return { path: 'cuttingCents', detail }
}

function checkDay({ quotedOn, region }: QuoteBody, { catalog, places, today, now }: Circumstances): Check {
  if (quotedOn === null) return null
  // Time zones are dear to ask, and seldom matter.
  if (quotedOn > today && quotedOn > lastDayBegun(today, now(), region, places))
    return { path: 'quotedOn', detail: 'Give a day that is not in the future.' }
  if (quotedOn >= catalog.earliestQuotedOn) return null
  return { path: 'quotedOn', detail: `Give a day from ${dayText(catalog.earliestQuotedOn)} on.` }
}

function checkPartNumber({ partNumber }: QuoteBody, set: KeySet): Check {
  if (partNumber === null || bareNumber(partNumber) === bareNumber(set.partNumber)) return null
  return {
    path: 'partNumber',
    detail: `The ${set.name} set is ${set.partNumber}. Another number is another part, not counted here.`,
  }
}

/** Where the set can be had nobody names another number for it. */
function checkNamedNumber({ kind, namedNumber }: QuoteBody, set: KeySet): Check {
  if (namedNumber === null) return null
  const path = 'namedNumber'
  if (isPriced(kind)) return { path, detail: 'Leave it out, or choose that they cannot get it.' }
  if (!isNumberOf(set, namedNumber)) return null
  return { path, detail: 'That is this set’s own number: leave it out, or write the other one.' }
}

function checkLink({ sourceUrl }: QuoteBody): Check {
  if (sourceUrl === null) return null
  // 'https:page' parses too, but a browser takes it for a page of this site.
  const url = /^https?:\/\//i.test(sourceUrl) ? URL.parse(sourceUrl) : null
  const fine = url !== null && url.username === '' && url.password === ''
  return fine ? null : { path: 'sourceUrl', detail: 'Give a link that begins with https:// or http://.' }
}

function checkProof({ proof }: QuoteBody): Check {
  return proof === null || new Set(proof).size === proof.length
    ? null
    : { path: 'proof', detail: `Name each proof once: ${countText(proof.length, 'proof')} given.` }
}

/** What is wrong besides the limits of its prices. */
function wrongParts(body: QuoteBody, country: CountryRules, set: KeySet, circumstances: Circumstances) {
  const checks: readonly Check[] = [
    checkPrice(body),
    checkCurrency(body, country),
    checkFee(body, 'cuttingCents', country, circumstances.catalog.words),
    checkFee(body, 'fittingCents', country, circumstances.catalog.words),
    checkFirstAsked(body, country),
    checkDay(body, circumstances),
    checkPartNumber(body, set),
    checkNamedNumber(body, set),
    checkProof(body),
    checkLink(body),
  ]
  return checks.filter((error) => error !== null)
}

/**
 * A quote whose parts agree with each other, or what is wrong with each.
 *
 * @example
 * toReport({ ...body, kind: 'quoted', priceCents: null }, circumstances)
 * // => { ok: false, errors: [{ path: 'priceCents', detail: 'Enter the price, or ...' }] }
 */
export function toReport(body: QuoteBody, circumstances: Circumstances): Reported {
  const { places, catalog } = circumstances
  const country = places.country(body.region)
  const set = findSet(catalog, body.set)
  // The schema's picklists have let only known ones through.
  if (!country || !set) throw new Error('a checked quote names a region and a set of the catalogue')
  const beyond = [checkLimits(body, country), checkSum(body, country, catalog.words)].filter(
    (error) => error !== null,
  )
  const errors = wrongParts(body, country, set, circumstances)
  if (errors.length > 0) return { ok: false, errors: [...beyond, ...errors] }
  const { currency: _currency, partNumber: _partNumber, ...report } = body
  // Whoever names a price for cutting says that it is extra.
  const cutting = body.cuttingCents === null ? body.cutting : 'extra'
  const reported = { ...report, cutting, quotedOn: body.quotedOn ?? circumstances.today }
  return beyond.length > 0
    ? { ok: false, errors: beyond, beyondLimits: reported }
    : { ok: true, report: reported }
}
