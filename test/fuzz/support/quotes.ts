import fc from 'fast-check'
import { catalog } from '../../../src/catalog/catalog.ts'
import { CUTTINGS, QUOTE_KINDS, type QuoteReport } from '../../../src/domain/quotes/quote.ts'
import { FORM_FIELDS } from '../../../src/input/submit-form.ts'
import { places, TODAY } from '../../input/support/circumstances.ts'
import { anyText, formOf, partly } from './texts.ts'

export const SETS = catalog.sets.map(({ name }) => name)
export const CODES = [...places.countries, ...places.regions].map(({ code }) => code)
const PROOFS = catalog.proofs.map(({ proof }) => proof)

const cents = fc.integer({ min: 0, max: 600_000 })
const aDay = fc
  .date({ min: new Date('1989-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Part numbers as people write them, and what only looks like one. */
const aNumber = fc.oneof(
  fc.constantFrom(
    ...catalog.sets.map(({ partNumber }) => partNumber),
    '89785 24010',
    '89785-2401a',
    '8978524010',
  ),
  fc.stringMatching(/^\d{5}[-\u2010 ]?[\dA-Za-z]{5}(?:-[\dA-Z]{2})?$/),
)

export const sound = {
  set: fc.constantFrom(...SETS),
  region: fc.constantFrom(...CODES),
  kind: fc.constantFrom(...QUOTE_KINDS),
  priceCents: cents,
  currency: fc.constantFrom('USD', 'CAD', null),
  city: anyText,
  dealer: anyText,
  quotedOn: aDay,
  cutting: fc.constantFrom(...CUTTINGS),
  cuttingCents: cents,
  fittingCents: cents,
  firstAskedCents: cents,
  namedNumber: fc.oneof(anyText, aNumber),
  ships: fc.constantFrom(true, false, null),
  proof: fc.subarray(PROOFS),
  partNumber: fc.constantFrom(...catalog.sets.map(({ partNumber }) => partNumber)),
  note: anyText,
  sourceUrl: anyText,
}

/** What is posted to the API. */
export const anyQuote = partly(sound)

const ANSWERS = {
  set: sound.set,
  kind: sound.kind,
  region: sound.region,
  price: fc.constantFrom('390', '$1,045.50', '390 CAD', '475.5'),
  day: fc.constantFrom('today', 'yesterday', 'other'),
  quotedOn: aDay,
  cutting: sound.cutting,
  cuttingPrice: fc.constantFrom('', '25', '$30'),
  firstAskedPrice: fc.constantFrom('', '450', '$1,100'),
  namedNumber: fc.oneof(fc.constant(''), aNumber),
  proof: fc.constantFrom('none', ...PROOFS),
  ships: fc.constantFrom('yes', 'no', 'unknown'),
}

/** The form of a quote: mostly answers that it offers, with anything between them. */
export const anyForm = fc
  .tuple(fc.record(ANSWERS, { requiredKeys: ['set', 'region', 'price'] }), formOf(FORM_FIELDS), fc.boolean())
  .map(([answers, more, answered]) => {
    const sent = new URLSearchParams(answered ? Object.entries(answers) : [])
    for (const [name, value] of [...more].slice(0, answered ? 3 : 12)) {
      if (answered) sent.set(name, value)
      else sent.append(name, value)
    }
    return sent
  })

/** Another number is named of a refusal alone, and in one way of writing. */
function isNumberSound(number: string | null, priced: boolean, set: string) {
  const own = catalog.sets.find(({ name }) => name === set)?.partNumber ?? ''
  return (
    number === null ||
    (!priced && /^\d{5}-[\dA-Z]{5}(?:-[\dA-Z]{2})?$/.test(number) && !number.startsWith(own))
  )
}

/** What every report that is taken keeps to. */
export function isSound({ set, region, kind, priceCents, quotedOn, proof, sourceUrl, ...said }: QuoteReport) {
  const limits = places.country(region)?.limits
  const priced = kind === 'quoted' || kind === 'paid'
  const highest = (priceCents ?? 0) + (said.cuttingCents ?? 0)
  const within = limits && priceCents !== null && priceCents >= limits.lowCents && highest <= limits.highCents
  const texts = [said.city, said.dealer, said.note, sourceUrl]
  return (
    SETS.includes(set) &&
    CODES.includes(region) &&
    (priced ? within === true : priceCents === null) &&
    isNumberSound(said.namedNumber, priced, set) &&
    (said.cuttingCents === null || said.cutting === 'extra') &&
    quotedOn >= catalog.earliestQuotedOn &&
    quotedOn <= TODAY &&
    (proof === null || new Set(proof).size === proof.length) &&
    texts.every((text) => text === null || (text !== '' && text.isWellFormed() && text === text.trim())) &&
    (sourceUrl === null || /^https?:\/\//i.test(sourceUrl))
  )
}
