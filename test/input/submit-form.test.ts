import { describe, expect, it } from 'vitest'
import { type FormValues, formValues, readSubmitForm } from '../../src/input/submit-form.ts'
import { circumstances, schema, TODAY } from './support/circumstances.ts'

const LEAST: FormValues = { set: ['2-key'], region: ['US-OK'], price: ['390'] }
const read = (values: FormValues) => readSubmitForm({ ...LEAST, ...values }, schema, circumstances)

/** What was taken; nothing where it was not. */
const reportOf = (values: FormValues) => {
  const sent = read(values)
  return sent.ok ? sent.report : {}
}

const REPORT = {
  set: '2-key',
  kind: 'quoted',
  priceCents: 39000,
  region: 'US-OK',
  city: null,
  dealer: null,
  quotedOn: TODAY,
  cutting: 'unknown',
  cuttingCents: null,
  fittingCents: null,
  firstAskedCents: null,
  namedNumber: null,
  ships: null,
  proof: null,
  note: null,
  sourceUrl: null,
}

/** What a browser sends where only the three questions were answered. */
const UNTOUCHED: FormValues = {
  kind: ['quoted'],
  dealer: [''],
  city: [''],
  day: ['today'],
  quotedOn: [''],
  cutting: ['unknown'],
  cuttingPrice: [''],
  fittingPrice: [''],
  firstAskedPrice: [''],
  namedNumber: [''],
  ships: ['unknown'],
  partNumber: [''],
  note: [''],
  sourceUrl: [''],
}

it('takes the three answers alone, as a browser or as a script sends them', () => {
  expect(read(UNTOUCHED)).toEqual({ ok: true, report: REPORT })
  expect(read({})).toEqual({ ok: true, report: REPORT })
})

it('takes the number that they named instead, however it was typed', () => {
  for (const typed of [
    '89785-24010',
    ' 89785 24010 ',
    '8978524010',
    '８９７８５－２４０１０',
    '89785\u201124010',
  ]) {
    const { namedNumber } = {
      ...REPORT,
      ...reportOf({ kind: ['not-here'], price: [''], namedNumber: [typed] }),
    }
    expect(namedNumber, typed).toBe('89785-24010')
  }
})

it('takes everything that can be said', () => {
  const said: FormValues = {
    set: ['1-key'],
    kind: ['paid'],
    price: [' CA$ 1,045.50 '],
    region: ['CA-QC'],
    dealer: ['  Alpha   Motors '],
    city: ['Québec'],
    day: ['other'],
    quotedOn: ['2026-11-01'],
    cutting: ['extra'],
    cuttingPrice: ['$25'],
    fittingPrice: ['130'],
    firstAskedPrice: ['1,200'],
    ships: ['no'],
    proof: ['vin', 'licence'],
    partNumber: ['8970550943'],
    note: ['one\r\ntwo'],
    sourceUrl: ['https://example.org/'],
  }
  expect(read(said)).toEqual({
    ok: true,
    report: {
      set: '1-key',
      kind: 'paid',
      priceCents: 104550,
      region: 'CA-QC',
      city: 'Québec',
      dealer: 'Alpha Motors',
      quotedOn: '2026-11-01',
      cutting: 'extra',
      cuttingCents: 2500,
      fittingCents: 13000,
      firstAskedCents: 120000,
      namedNumber: null,
      ships: false,
      proof: ['vin', 'licence'],
      note: 'one two',
      sourceUrl: 'https://example.org/',
    },
  })
})

describe('an answer of the form', () => {
  it.each<[FormValues, object]>([
    [{ day: ['today'], quotedOn: ['2011-01-01'] }, { quotedOn: '2026-11-22' }],
    [{ day: ['yesterday'], quotedOn: ['2011-01-01'] }, { quotedOn: '2026-11-21' }],
    [{ day: ['other'], quotedOn: ['2011-01-01'] }, { quotedOn: '2011-01-01' }],
    [{ ships: ['yes'] }, { ships: true }],
    [{ ships: ['no'] }, { ships: false }],
    [{ ships: ['toString'] }, { ships: null }],
    [{ proof: ['none'] }, { proof: [] }],
    [{ proof: ['none', 'none'] }, { proof: [] }],
    [
      { kind: ['not-here'], price: [''] },
      { kind: 'not-here', priceCents: null },
    ],
    [
      { kind: ['discontinued'], price: [' '] },
      { kind: 'discontinued', priceCents: null },
    ],
    [{ set: [' 2-key '] }, {}],
    [{ set: ['2-key', '1-key'] }, {}],
    [{ region: ['US'] }, { region: 'US' }],
  ])('%j is %j', (values, said) => {
    expect(read(values)).toEqual({ ok: true, report: { ...REPORT, ...said } })
  })
})

describe('formValues', () => {
  it('keeps the fields of the form as they came, and nothing else', () => {
    const sent = new URLSearchParams(
      'set=2-key&price=%20x%20&proof=vin&proof=none&note=&formKey=1&x=1&__proto__=1&constructor=1',
    )
    expect(formValues(sent)).toEqual({
      set: ['2-key'],
      price: [' x '],
      proof: ['vin', 'none'],
      note: [''],
    })
  })
})
