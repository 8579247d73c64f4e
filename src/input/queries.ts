import * as v from 'valibot'
import type { Catalog } from '../domain/part/catalog.ts'
import type { Places } from '../domain/places/places.ts'
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

/** Where a page of quotes or dealers starts: what the page before it gave as `next`. */
const CURSOR = /^\d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z [0-9a-z-]{1,40}$/

const cursor = v.pipe(v.string(FROM_NEXT), v.regex(CURSOR, FROM_NEXT))

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
  return v.strictObject(
    {
      region: v.optional(regionCode(places)),
      set: v.optional(v.picklist(sets, `Give one of the sets: ${sets.join(', ')}.`)),
      cursor: v.optional(cursor),
      limit: limit('20'),
    },
    onlyKnown,
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
