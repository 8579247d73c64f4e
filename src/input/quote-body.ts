import * as v from 'valibot'
import type { Catalog } from '../domain/part/catalog.ts'
import type { OtherParts } from '../domain/part/other-parts.ts'
import { numberInFull } from '../domain/part/part-number.ts'
import type { Places } from '../domain/places/places.ts'
import { CUTTINGS, QUOTE_KINDS } from '../domain/quotes/quote.ts'
import { day } from './day.ts'
import { nameText, shortText } from './text.ts'

const MISSING: Readonly<Record<string, string>> = {
  set: 'Choose which set you asked for.',
  region: 'Choose where the dealer is.',
}

function objectMessage(issue: v.StrictObjectIssue): string {
  if (issue.expected === 'never') return 'This is not a part of a quote: leave it out.'
  const key = issue.path?.at(-1)?.key
  return (typeof key === 'string' ? MISSING[key] : undefined) ?? 'Send one quote as a JSON object.'
}

const cents = (name: string) => {
  const message = `Give ${name} in whole cents: 39000 for $390.`
  return v.pipe(v.number(message), v.integer(message), v.minValue(0, message))
}

/** The one part number that a dealer named instead, written in full, and nothing else. */
const namedNumber = (otherParts: OtherParts) =>
  v.pipe(
    shortText('the number that they named', 40),
    v.check(
      (typed) => typed === null || numberInFull(typed, otherParts) !== null,
      `Write the one part number that they named, like ${otherParts.example}, or leave it out.`,
    ),
    v.transform((typed) => typed && numberInFull(typed, otherParts)),
  )

const notSaid = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null)

/**
 * What `POST /api/v1/quotes` takes; the form is brought into the same shape. Whether the parts agree
 * with each other is `toReport`'s to say.
 */
export function quoteBody(catalog: Catalog, places: Places) {
  const { work } = catalog.words
  const sets = catalog.sets.map((set) => set.name)
  const regions = [...places.countries, ...places.regions].map((place) => place.code)
  return v.strictObject(
    {
      set: v.picklist(sets, `Choose which set you asked for: ${sets.join(', ')}.`),
      kind: v.optional(
        v.picklist(QUOTE_KINDS, `Choose what the dealer said: ${QUOTE_KINDS.join(', ')}.`),
        'quoted',
      ),
      priceCents: notSaid(cents('the price')),
      currency: notSaid(
        v.picklist(
          [...new Set(places.countries.map((country) => country.currency))],
          'Give the currency of the dealer’s country.',
        ),
      ),
      region: v.picklist(regions, 'Choose where the dealer is from the list.'),
      city: notSaid(nameText('the city', 80)),
      dealer: notSaid(nameText('the dealer’s name', 80)),
      quotedOn: notSaid(day),
      cutting: v.optional(
        v.picklist(CUTTINGS, `Choose whether ${work} was included: ${CUTTINGS.join(', ')}.`),
        'unknown',
      ),
      cuttingCents: notSaid(cents(`the price for ${work}`)),
      fittingCents: notSaid(cents('the price for fitting')),
      firstAskedCents: notSaid(cents('what they asked at first')),
      namedNumber: notSaid(namedNumber(catalog.otherParts)),
      ships: notSaid(v.boolean('Say whether they ship with true or false.')),
      proof: notSaid(
        v.pipe(
          v.array(
            v.picklist(
              catalog.proofs.map((proof) => proof.proof),
              'Choose the proofs from the list.',
            ),
            'Give the proofs as a list.',
          ),
          v.maxLength(catalog.proofs.length, 'Name each proof once.'),
        ),
      ),
      partNumber: notSaid(shortText('the part number', 40)),
      note: notSaid(shortText('the note', 280)),
      sourceUrl: notSaid(shortText('the link', 500)),
    },
    objectMessage,
  )
}

/** What is no quote: it is refused by itself, and the others of its batch are taken. */
const noQuote = v.pipe(v.unknown(), v.description('Anything else is refused by itself.'))

/** How many quotes are taken in one request. */
export const MOST_TOGETHER = 10

const TOGETHER = `Send 1 to ${MOST_TOGETHER} quotes as {"quotes": [...]}.`

/** What `POST /api/v1/quotes/batch` takes: each of its quotes is still to be read by itself. */
export const batchBody = (quote: QuoteBodySchema) =>
  v.strictObject(
    {
      quotes: v.pipe(
        v.array(v.union([quote, noQuote]), TOGETHER),
        v.minLength(1, TOGETHER),
        v.maxLength(MOST_TOGETHER, TOGETHER),
      ),
    },
    (issue) => (issue.expected === 'never' ? 'This is not a part of a batch: leave it out.' : TOGETHER),
  )

export type QuoteBodySchema = ReturnType<typeof quoteBody>
export type QuoteBody = v.InferOutput<QuoteBodySchema>
