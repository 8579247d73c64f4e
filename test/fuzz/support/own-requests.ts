import fc from 'fast-check'
import * as v from 'valibot'
import { expect } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { REMARK_REASONS, TOLD_LENGTH } from '../../../src/domain/dealers/remark.ts'
import { hasContact } from '../../../src/domain/intake/contact-in-text.ts'
import { FIT_ACTIONS, QUOTE_ACTIONS } from '../../../src/domain/moderation/moderation.ts'
import { FLAG_REASONS } from '../../../src/domain/quotes/flag.ts'
import { QUOTE_KINDS } from '../../../src/domain/quotes/quote.ts'
import { cursorStart, filterOf, LIST_FILTERS, LIST_ORDERS } from '../../../src/domain/quotes/quote-list.ts'
import { readAnswer, readBack, readDecision, readNumber } from '../../../src/input/decision.ts'
import { readFitDecision } from '../../../src/input/fit/fit-decision.ts'
import { FIT_FIELDS, fitValues, readFitReport } from '../../../src/input/fit/fit-report.ts'
import { flagBody, readTold } from '../../../src/input/flag-body.ts'
import {
  dealersQuery,
  idempotencyHeader,
  noQuery,
  pricesQuery,
  quotesQuery,
  verdictQuery,
} from '../../../src/input/queries.ts'
import { LIST_CURSOR, listErrors, readQuoteCursor } from '../../../src/input/quote-list.ts'
import { isNobodysKey } from '../../../src/input/request-key.ts'
import { readWidgetChoice, WIDGET_FIELDS } from '../../../src/input/widget-choice.ts'
import { toldPath } from '../../../src/views/links.ts'
import { places } from '../../input/support/circumstances.ts'
import { expectWords } from './cases.ts'
import { CODES, SETS } from './quotes.ts'
import { target } from './target.ts'
import { anyText, anything, formOf, partly } from './texts.ts'

const parameters = {
  region: fc.constantFrom(...CODES),
  set: fc.constantFrom(...SETS),
  sort: fc.constantFrom('newest', 'price', 'dear'),
  kind: fc.constantFrom(...QUOTE_KINDS),
  year: fc.constantFrom('2026', '1991', '26'),
  ships: fc.constantFrom('true', 'false', 'yes'),
  limit: fc.constantFrom('1', '20', '100', '101', '0'),
  cursor: fc.constantFrom('2026-11-22 2026-11-22T18:00:00.000Z k7m2xq9wbz4t', '2026-11-22'),
  priceCents: fc.constantFrom('39000', '0', '999999999', '1e9'),
}
const query = fc.oneof(partly(parameters), fc.record(parameters, { requiredKeys: [] }))
const QUERIES = [
  pricesQuery(places),
  quotesQuery(catalog, places),
  verdictQuery(catalog, places),
  dealersQuery(places),
  noQuery,
  idempotencyHeader,
]

const RECENCY = '2026-11-22 2026-11-22T18:00:00.000Z k7m2xq9wbz4t'
const POSITIONS = { newest: RECENCY, price: `1999960999 ${RECENCY}` }
const position = fc.constantFrom(...Object.values(POSITIONS))
const values = {
  kind: fc.constantFrom(...QUOTE_KINDS),
  year: fc.integer({ min: 1991, max: 2030 }),
  ships: fc.boolean(),
}
const listing = fc.record({
  order: fc.constantFrom(...LIST_ORDERS),
  filter: fc.record(values, { requiredKeys: [] }).map(filterOf),
})
const asked = {
  region: fc.constantFrom(...CODES),
  set: fc.constantFrom(...SETS),
  sort: fc.constantFrom(...LIST_ORDERS),
  ...values,
  cursor: fc.oneof(anyText, position),
}

const NOBODYS_KEYS = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

const seen = fc.oneof(anyText, fc.constantFrom('thread-1:1', 'k7m2xq9wbz4t:12'))
const which = fc.oneof(seen, fc.constantFrom('ticked', 'all'))
const pressed = fc.tuple(fc.constantFrom(...QUOTE_ACTIONS), which).map((words) => words.join(' '))
const decision = fc
  .tuple(formOf(['do', 'ticked', 'all']), fc.oneof(anyText, pressed), fc.array(seen, { maxLength: 3 }))
  .map(([sent, button, ticked]) => {
    sent.set('do', button)
    for (const one of ticked) sent.append('ticked', one)
    return sent
  })

const widgetForm = formOf(
  WIDGET_FIELDS,
  fc.oneof(anyText, fc.constantFrom('us-ok', 'bar', 'dark', '2', 'all')),
)

const fitForm = formOf(
  FIT_FIELDS,
  fc.oneof(anyText, fc.constantFrom('sc-300', 'sc-400', '1992', '2000', '1991', 'yes', 'no')),
)

const fitPressed = fc
  .tuple(
    fc.constantFrom(...FIT_ACTIONS, 'remove'),
    fc.constantFrom('ticked', 'sender', 'network', 'all'),
    fc.oneof(anyText, fc.constantFrom('9f8e7d6c', '')),
  )
  .map((words) => words.join(' ').trim())
const fitDecision = fc
  .tuple(
    fc.oneof(anyText, fitPressed),
    fc.array(fc.oneof(anyText, fc.constantFrom('1', '12', '0', '-1')), { maxLength: 3 }),
  )
  .map(([button, ticked]) => {
    const words = ticked.map((one): [string, string] => ['ticked', one.toWellFormed()])
    return new URLSearchParams([['do', button.toWellFormed()], ...words])
  })

/** What stands in addresses, headers and small forms. */
export const OF_REQUESTS = [
  target('input/queries.ts', query, (thing) => {
    for (const schema of QUERIES) {
      const parsed = v.safeParse(schema, thing)
      if (!parsed.success) expectWords(parsed.issues)
      else if ('region' in parsed.output) expect(CODES).toContain(parsed.output.region)
    }
  }),
  target('input/quote-list.ts', fc.tuple(listing, fc.oneof(anyText, position)), ([asked, text]) => {
    const own = `${cursorStart(asked)}${text}`
    for (const cursor of [text, own]) {
      const read = readQuoteCursor(cursor, asked)
      if (read !== null) {
        expect(`${cursorStart(asked)}${read}`).toBe(cursor)
        expect(cursor).toMatch(LIST_CURSOR)
      }
    }
    if (POSITIONS[asked.order] === text) expect(readQuoteCursor(own, asked)).toBe(text)
  }),
  target('listErrors in input/quote-list.ts', fc.record(asked, { requiredKeys: ['sort'] }), (thing) => {
    const errors = listErrors(thing)
    expectWords(errors.map(([, message]) => ({ message })))
    const filters = LIST_FILTERS.filter((by) => thing[by] !== undefined)
    expect(errors.some(([, message]) => message.startsWith('One filter'))).toBe(filters.length > 1)
  }),
  target('input/request-key.ts', fc.oneof(anyText, fc.uuid(), fc.constantFrom(...NOBODYS_KEYS)), (key) => {
    expect(isNobodysKey(key)).toBe(NOBODYS_KEYS.includes(key.toLowerCase()))
  }),
  target(
    'input/flag-body.ts',
    fc.oneof(anything, partly({ reason: fc.constantFrom(...FLAG_REASONS) })),
    (thing) => {
      const parsed = v.safeParse(flagBody, thing)
      if (parsed.success) expect(FLAG_REASONS).toContain(parsed.output.reason)
      else expectWords(parsed.issues)
    },
  ),
  target('readTold in input/flag-body.ts', fc.record({ reason: anyText, note: anyText }), (told) => {
    const read = readTold({ ...told, reason: 'gone' }, REMARK_REASONS, catalog, true)
    if (read.ok) expect([...(read.note ?? '')].length).toBeLessThanOrEqual(TOLD_LENGTH)
    if (read.ok) expect(hasContact(read.note ?? '', catalog)).toBe(false)
    else expectWords(read.errors)
  }),
  target('readAnswer in input/decision.ts', anyText, (text) => {
    expect(readAnswer(text)).toBeNull()
    expect(readAnswer(`put-right ${text}`)?.id ?? text).toBe(text)
  }),
  target('input/decision.ts', fc.tuple(decision, anyText), ([sent, text]) => {
    for (const { id, version } of readDecision(sent)?.chosen ?? []) {
      expect(id).toMatch(/^[0-9a-z-]{1,40}$/)
      expect(Number.isSafeInteger(version)).toBe(true)
    }
    expect(Number.isSafeInteger(readNumber(text) ?? 0)).toBe(true)
    expect(new URL(readBack(text), 'https://fairkey.test').href).toMatch(/^https:\/\/fairkey\.test\/moderate/)
  }),
  target('input/fit/fit-report.ts', fitForm, (sent) => {
    const values = fitValues(sent)
    const read = readFitReport(values, catalog.guide.fitTest)
    if (!read.ok) {
      expect(read.errors.length).toBeGreaterThan(0)
      return expectWords(read.errors)
    }
    const { searchParams } = new URL(toldPath('stored', read.report), 'https://fairkey.test')
    expect(fitValues(searchParams)).toEqual(values)
  }),
  target('input/fit/fit-decision.ts', fitDecision, (sent) => {
    const read = readFitDecision(sent)
    if (read === null) return
    expect(FIT_ACTIONS).toContain(read.action)
    const { chosen } = read
    if ('ids' in chosen) expect(chosen.ids.every(Number.isSafeInteger)).toBe(true)
    else expect('sender' in chosen ? chosen.sender : chosen.network).toMatch(/^[0-9a-z-]{1,64}$/)
  }),
  target('input/widget-choice.ts', widgetForm, (sent) => {
    const { place, set } = readWidgetChoice(sent, catalog, places)
    expect(CODES).toContain(place.code)
    expect(['all', ...catalog.sets.map(({ short }) => short)]).toContain(set.short)
  }),
]
