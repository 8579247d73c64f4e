import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { QuoteBody } from '../../src/input/quote-body.ts'
import { toReport } from '../../src/input/to-report.ts'
import { circumstances, schema, TODAY } from './support/circumstances.ts'

const body = (said: Partial<QuoteBody> = {}): QuoteBody => ({
  ...v.parse(schema, { set: '2-key', region: 'US-OK', priceCents: 39000 }),
  ...said,
})

const errorsIn = (said: Partial<QuoteBody>) => {
  const reported = toReport(body(said), circumstances)
  return reported.ok ? [] : reported.errors
}

it('is a report of today without what only the checks need', () => {
  const { currency: _currency, partNumber: _partNumber, ...said } = body()
  expect(toReport(body({ currency: 'USD', partNumber: '8970550944' }), circumstances)).toEqual({
    ok: true,
    report: { ...said, quotedOn: TODAY },
  })
})

it('keeps the day that was said', () => {
  const reported = toReport(body({ quotedOn: '2011-09-24' }), circumstances)
  expect(reported.ok && reported.report.quotedOn).toBe('2011-09-24')
})

describe('cutting', () => {
  const cuttingOf = (said: Partial<QuoteBody>) => {
    const reported = toReport(body(said), circumstances)
    return reported.ok && [reported.report.cutting, reported.report.cuttingCents]
  }

  it('is extra where its price is given', () => {
    expect(cuttingOf({ cuttingCents: 2500 })).toEqual(['extra', 2500])
    expect(cuttingOf({ cutting: 'extra', cuttingCents: 2500 })).toEqual(['extra', 2500])
  })

  it('stays what was said where no price is given', () => {
    expect(cuttingOf({})).toEqual(['unknown', null])
    expect(cuttingOf({ cutting: 'extra' })).toEqual(['extra', null])
    expect(cuttingOf({ cutting: 'included' })).toEqual(['included', null])
  })
})

describe('parts that agree', () => {
  it.each<Partial<QuoteBody>>([
    { priceCents: 2000 },
    { priceCents: 500000 },
    { region: 'CA-QC', priceCents: 2000, currency: 'CAD' },
    { kind: 'not-here', priceCents: null },
    { kind: 'discontinued', priceCents: null },
    { kind: 'not-here', priceCents: null, cutting: 'extra', cuttingCents: 2500 },
    { cutting: 'extra', cuttingCents: 0 },
    { priceCents: 2000, cutting: 'extra', cuttingCents: 498000 },
    { priceCents: 497500, cutting: 'extra', cuttingCents: 2500 },
    { priceCents: 500000, cutting: 'extra', cuttingCents: 0 },
    { kind: 'not-here', priceCents: null, cutting: 'extra', cuttingCents: 500000 },
    { cutting: 'unknown', cuttingCents: 2500 },
    { fittingCents: 500000 },
    { kind: 'paid', priceCents: 39000, firstAskedCents: 39000 },
    { kind: 'not-here', priceCents: null, namedNumber: '89705-50943' },
    { kind: 'paid', priceCents: 39000, firstAskedCents: 500000 },
    { quotedOn: '1991-01-01' },
    { quotedOn: TODAY },
    { partNumber: '89705 50944' },
    { partNumber: '89705-50944' },
    { proof: [] },
    { proof: ['vin', 'registration', 'licence'] },
    { sourceUrl: 'HTTPS://example.org' },
    { sourceUrl: 'http://example.org:8080/a?b=c#d' },
    { sourceUrl: 'https://münchen.example/ü' },
  ])('are taken: %j', (said) => {
    expect(errorsIn(said)).toEqual([])
  })
})

const LINK = 'Give a link that begins with https:// or http://.'
const NOT_COUNTED = 'Another number is another part, not counted here.'
const WITH_CUTTING = 'Check both prices: a set with cutting costs at most $5,000.'
const NAMED = 'Leave it out, or choose that they cannot get it.'
const OWN = 'That is this set’s own number: leave it out, or write the other one.'
const NOT_PAID = 'Leave out what they asked at first, or choose that you paid this.'
const LEAVE_OUT = 'Leave the price out, or choose that they quoted one.'

describe('parts that do not agree', () => {
  it.each<[Partial<QuoteBody>, string, string]>([
    [{ priceCents: 0 }, 'priceCents', 'Check the price: a set costs between $20 and $5,000.'],
    [{ priceCents: 1999 }, 'priceCents', 'Check the price: a set costs between $20 and $5,000.'],
    [{ priceCents: 500001 }, 'priceCents', 'Check the price: a set costs between $20 and $5,000.'],
    [{ priceCents: 1e21 }, 'priceCents', 'Check the price: a set costs between $20 and $5,000.'],
    [
      { region: 'CA', priceCents: 1999 },
      'priceCents',
      'Check the price: a set costs between CA$20 and CA$5,000.',
    ],
    [{ priceCents: null }, 'priceCents', 'Enter the price, or choose that the set cannot be had.'],
    [
      { kind: 'paid', priceCents: null },
      'priceCents',
      'Enter the price, or choose that the set cannot be had.',
    ],
    [{ kind: 'not-here' }, 'priceCents', LEAVE_OUT],
    [{ kind: 'discontinued', priceCents: 0 }, 'priceCents', LEAVE_OUT],
    [{ currency: 'CAD' }, 'currency', 'Dealers in the United States quote USD: give the price in it.'],
    [{ region: 'CA-ON', currency: 'USD' }, 'currency', 'Dealers in Canada quote CAD: give the price in it.'],
    [
      { cutting: 'included', cuttingCents: 2500 },
      'cutting',
      'Choose that cutting is extra, or leave its price out.',
    ],
    [{ priceCents: 497501, cuttingCents: 2500 }, 'cuttingCents', WITH_CUTTING],
    [{ cutting: 'extra', cuttingCents: 500000 }, 'cuttingCents', WITH_CUTTING],
    [
      { region: 'CA', priceCents: 300000, cutting: 'extra', cuttingCents: 200001 },
      'cuttingCents',
      'Check both prices: a set with cutting costs at most CA$5,000.',
    ],
    [
      { priceCents: 1999, cuttingCents: 2500 },
      'priceCents',
      'Check the price: a set costs between $20 and $5,000.',
    ],
    [
      { cutting: 'included', cuttingCents: 0 },
      'cutting',
      'Choose that cutting is extra, or leave its price out.',
    ],
    [{ cutting: 'extra', cuttingCents: 500001 }, 'cuttingCents', 'Check this price: it is over $5,000.'],
    [{ fittingCents: 500001 }, 'fittingCents', 'Check this price: it is over $5,000.'],
    [{ region: 'CA', fittingCents: 500001 }, 'fittingCents', 'Check this price: it is over CA$5,000.'],
    [{ firstAskedCents: 45000 }, 'firstAskedCents', NOT_PAID],
    [{ kind: 'not-here', priceCents: null, firstAskedCents: 45000 }, 'firstAskedCents', NOT_PAID],
    [{ kind: 'paid', firstAskedCents: 500001 }, 'firstAskedCents', 'Check this price: it is over $5,000.'],
    [
      { kind: 'paid', priceCents: 39000, firstAskedCents: 38999 },
      'firstAskedCents',
      'Check both prices: they asked less at first than the $390 paid.',
    ],
    [{ namedNumber: '89785-24010' }, 'namedNumber', NAMED],
    [{ kind: 'paid', namedNumber: '89785-24010' }, 'namedNumber', NAMED],
    [{ kind: 'not-here', priceCents: null, namedNumber: '89705-50944' }, 'namedNumber', OWN],
    [{ kind: 'discontinued', priceCents: null, namedNumber: '89705-50944-C0' }, 'namedNumber', OWN],
    [{ quotedOn: '2026-11-23' }, 'quotedOn', 'Give a day that is not in the future.'],
    [{ quotedOn: '9999-12-31' }, 'quotedOn', 'Give a day that is not in the future.'],
    [{ quotedOn: '1990-12-31' }, 'quotedOn', 'Give a day from 1 January 1991 on.'],
    [{ quotedOn: '0001-01-01' }, 'quotedOn', 'Give a day from 1 January 1991 on.'],
    [{ partNumber: '89742-24070' }, 'partNumber', `The 2-key set is 89705-50944. ${NOT_COUNTED}`],
    [{ partNumber: '89705-50943' }, 'partNumber', `The 2-key set is 89705-50944. ${NOT_COUNTED}`],
    [{ partNumber: '-' }, 'partNumber', `The 2-key set is 89705-50944. ${NOT_COUNTED}`],
    [{ proof: ['vin', 'vin'] }, 'proof', 'Name each proof once: 2 proofs given.'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', LINK],
    [{ sourceUrl: ' javascript:alert(1)' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'data:text/html,<script>' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'ftp://example.org' }, 'sourceUrl', LINK],
    [{ sourceUrl: '//example.org' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'example.org' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'https:example.org' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'https:/example.org' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'https:\\\\example.org' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'https://' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'https://exa mple.org' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'https://bank.example@evil.example/' }, 'sourceUrl', LINK],
    [{ sourceUrl: 'https://a:b@evil.example/' }, 'sourceUrl', LINK],
  ])('are told apart: %j', (said, path, detail) => {
    expect(errorsIn(said)).toEqual([{ path, detail }])
  })

  it('are all told at once, in the order of a quote', () => {
    const said = {
      priceCents: 1,
      currency: 'CAD',
      cutting: 'included' as const,
      cuttingCents: 1,
      fittingCents: 500001,
      quotedOn: '2027-01-01',
      partNumber: '1',
      proof: ['vin', 'vin'],
      sourceUrl: 'x',
    }
    expect(errorsIn(said).map(({ path }) => path)).toEqual([
      'priceCents',
      'currency',
      'cutting',
      'fittingCents',
      'quotedOn',
      'partNumber',
      'proof',
      'sourceUrl',
    ])
  })
})
