import fc from 'fast-check'
import * as v from 'valibot'
import { expect } from 'vitest'
import { withoutInvisible } from '../../../src/domain/text/visible-text.ts'
import { day, dayBefore, dayIn, isDay } from '../../../src/input/day.ts'
import { FACTS_FIELDS, factsValues, readFactsForm } from '../../../src/input/dealer-facts.ts'
import { formPrices } from '../../../src/input/form-prices.ts'
import { readModerators } from '../../../src/input/moderators.ts'
import { readPrice } from '../../../src/input/price.ts'
import { siteverifyAnswer } from '../../../src/input/siteverify.ts'
import { shortText } from '../../../src/input/text.ts'
import { circumstances, places, TODAY } from '../../input/support/circumstances.ts'
import { expectWords } from './cases.ts'
import { target } from './target.ts'
import { anyText, anything, partly } from './texts.ts'

const zone = fc.oneof(anyText, fc.constantFrom('America/Chicago', 'Pacific/Kiritimati', 'UTC', '+05:30'))
const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
const facts = fc.record(
  Object.fromEntries(
    FACTS_FIELDS.map((field) => [field, fc.oneof(anyText, fc.constantFrom('', TODAY))]),
  ) as Record<(typeof FACTS_FIELDS)[number], fc.Arbitrary<string>>,
)
const entry = fc.oneof(
  anyText,
  fc.stringMatching(/^[A-Za-z0-9_-]{1,41}:[!-~]{15,30}$/),
  fc.constantFrom('ann:first-secret-of-ann', 'ann:other-secret-of-ann', '\n'),
)

/** Single fields, and what the owner and the platform say. */
export const OF_FIELDS = [
  target('input/price.ts', anyText, (text) => {
    const price = readPrice(text)
    if (price === null) return
    expect(Number.isSafeInteger(price.cents) && price.cents >= 0).toBe(true)
    expect(readPrice((price.cents / 100).toFixed(2))?.cents).toBe(price.cents)
  }),
  target(
    'input/form-prices.ts',
    fc.tuple(anyText, anyText, anyText, anyText),
    ([price, cuttingPrice, fittingPrice, firstAskedPrice]) => {
      const typed = { price, cuttingPrice, fittingPrice, firstAskedPrice }
      const read = formPrices((field) => typed[field], circumstances.catalog.words, places.country('US'))
      for (const cents of Object.values(read.cents)) expect(cents === null || cents >= 0).toBe(true)
      expectWords(read.errors)
    },
  ),
  target('input/day.ts', fc.tuple(anything, moment, zone), ([thing, now, where]) => {
    const parsed = v.safeParse(day, thing)
    if (parsed.success) expect(isDay(parsed.output) && isDay(dayBefore('2026-03-01'))).toBe(true)
    else expectWords(parsed.issues)
    expect(isDay(dayIn(now, where))).toBe(true)
  }),
  target('input/text.ts', fc.tuple(anything, fc.integer({ min: 1, max: 300 })), ([thing, longest]) => {
    const schema = shortText('the note', longest)
    const parsed = v.safeParse(schema, thing)
    if (!parsed.success) return expectWords(parsed.issues)
    const text = parsed.output
    if (text === null) return
    expect(text !== '' && [...text].length <= longest && text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(/\p{Cc}/u)
    expect(withoutInvisible(text)).toBe(text)
    expect(v.parse(schema, text)).toBe(text)
  }),
  target('input/dealer-facts.ts', facts, (values) => {
    const read = readFactsForm(values, TODAY)
    if (!read.ok) {
      expect(Object.keys(read.errors).length).toBeGreaterThan(0)
      return expectWords(Object.values(read.errors).map((message) => ({ message })))
    }
    expect((read.facts.statedOn ?? TODAY) <= TODAY).toBe(true)
    expect(readFactsForm(factsValues(read.facts), TODAY)).toEqual(read)
  }),
  target('input/moderators.ts', fc.array(entry, { maxLength: 4 }), (entries) => {
    const read = readModerators(entries.join(' '))
    if (read.ok) {
      expect(new Set(read.moderators.map(({ name }) => name)).size).toBe(read.moderators.length)
      for (const { secret } of read.moderators) expect(secret).toMatch(/^[!-~]{16,200}$/)
    } else expect(read.problem).not.toMatch(/secret-of-ann/)
  }),
  target(
    'input/siteverify.ts',
    fc.oneof(anything, partly({ success: fc.boolean(), hostname: anyText, action: anyText })),
    (thing) => {
      const parsed = v.safeParse(siteverifyAnswer, thing)
      if (parsed.success) expect(typeof parsed.output.success).toBe('boolean')
    },
  ),
]
