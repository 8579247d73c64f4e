import * as v from 'valibot'
import type { Catalog } from '../domain/part/catalog.ts'
import type { Places } from '../domain/places/places.ts'
import { QUOTE_KINDS } from '../domain/quotes/quote.ts'
import { LIST_ORDERS } from '../domain/quotes/quote-list.ts'
import { LIST_CURSOR, listErrors, NEWEST_POSITION } from './quote-list.ts'
import { isNobodysKey, NOBODYS_KEY } from './request-key.ts'

const onlyKnown = (issue: v.StrictObjectIssue) =>
  issue.expected === 'never'
    ? 'This parameter is not known here: leave it out.'
    : 'This parameter is needed: give it.'

const regionCode = (places: Places) =>
  v.picklist(
    [...places.countries, ...places.regions].map((place) => place.code),
    'Give a state or province like US-OK, or a country like US.',
  )

/** The parameters of `GET /api/v1/prices`. */
export function pricesQuery(places: Places) {
  const [home] = places.countries
  return v.strictObject({ region: v.optional(regionCode(places), home?.code) }, onlyKnown)
}

const LIMIT = 'Give a number from 1 to 100.'
const FROM_NEXT = 'Give a cursor as the page before gave it in "next".'
const YEAR = 'Give a calendar year like 2026.'

/** Where a page of dealers starts: the newest quote of the last one before it. */
const cursor = v.pipe(v.string(FROM_NEXT), v.regex(NEWEST_POSITION, FROM_NEXT))

const limit = (usual: string) =>
  v.optional(v.pipe(v.string(LIMIT), v.regex(/^[1-9]\d?$|^100$/, LIMIT), v.transform(Number)), usual)

/**
 * Where a page begins that a link of the page before it leads to. Whatever else an address says begins at the
 * beginning.
 *
 * @example
 * readCursor('2026-11-20 2026-11-22T18:00:00.000Z k7m2xq9wbz4t') // => the same
 * readCursor('page 2') // => null
 */
export const readCursor = (text: string | undefined): string | null => (v.is(cursor, text) ? text : null)

/** The parameters of `GET /api/v1/quotes`. */
export function quotesQuery(catalog: Catalog, places: Places) {
  const sets = catalog.sets.map((set) => set.name)
  const known = v.strictObject(
    {
      region: v.optional(regionCode(places)),
      set: v.optional(v.picklist(sets, `Give one of the sets: ${sets.join(', ')}.`)),
      sort: v.optional(v.picklist(LIST_ORDERS, 'Give newest or price.'), 'newest'),
      kind: v.optional(v.picklist(QUOTE_KINDS, `Give one of the kinds: ${QUOTE_KINDS.join(', ')}.`)),
      year: v.optional(v.pipe(v.string(YEAR), v.regex(/^[12]\d{3}$/, YEAR), v.transform(Number))),
      ships: v.optional(
        v.pipe(
          v.picklist(['true', 'false'], 'Give true or false.'),
          v.transform((text) => text === 'true'),
        ),
      ),
      cursor: v.optional(v.pipe(v.string(FROM_NEXT), v.regex(LIST_CURSOR, FROM_NEXT))),
      limit: limit('20'),
    },
    onlyKnown,
  )
  return v.pipe(
    known,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || dataset.issues) return
      const input = dataset.value
      for (const [key, message] of listErrors(input))
        addIssue({ message, path: [{ type: 'object', origin: 'value', input, key, value: input[key] }] })
    }),
  )
}

const CENTS = 'Give the price in whole cents: 39000 for $390.'

/** The parameters of `GET /api/v1/verdict`. */
export function verdictQuery(catalog: Catalog, places: Places) {
  const sets = catalog.sets.map((set) => set.name)
  return v.strictObject(
    {
      set: v.picklist(sets, `Give one of the sets: ${sets.join(', ')}.`),
      region: regionCode(places),
      priceCents: v.pipe(v.string(CENTS), v.regex(/^\d{1,9}$/, CENTS), v.transform(Number)),
    },
    onlyKnown,
  )
}

/** The parameters of `GET /api/v1/dealers`. */
export const dealersQuery = (places: Places) =>
  v.strictObject({ region: regionCode(places), cursor: v.optional(cursor), limit: limit('50') }, onlyKnown)

/** A request without parameters. */
export const noQuery = v.strictObject({}, onlyKnown)

/** The header that makes a repeated post harmless. */
export const idempotencyHeader = v.object({
  'idempotency-key': v.optional(
    v.pipe(
      v.string(),
      v.uuid('Give the Idempotency-Key as a UUID.'),
      v.check((key) => !isNobodysKey(key), NOBODYS_KEY),
      v.toLowerCase(),
    ),
  ),
})
