import { expect, it } from 'vitest'
import { factsValues, readFactsForm } from '../../src/input/dealer-facts.ts'

const EMPTY = { phone: '', link: '', statement: '', statedOn: '' }
const read = (typed: Partial<typeof EMPTY>) => readFactsForm({ ...EMPTY, ...typed }, '2026-11-22')
const NOTHING = { phone: null, link: null, statement: null, statedOn: null }
const SAID = 'We cut keys for every year.'

it.each([
  [{}, NOTHING],
  [{ phone: '(405) 555-0100' }, { ...NOTHING, phone: '(405) 555-0100' }],
  [{ phone: '5550100' }, { ...NOTHING, phone: '5550100' }],
  [{ phone: '+1 405.555.0100 ext. 12' }, { ...NOTHING, phone: '+1 405.555.0100 ext. 12' }],
  [{ phone: '405-555-0100x7' }, { ...NOTHING, phone: '405-555-0100x7' }],
  [{ link: 'http://example.org/parts' }, { ...NOTHING, link: 'http://example.org/parts' }],
  [{ link: 'HTTPS://example.org' }, { ...NOTHING, link: 'HTTPS://example.org' }],
  [
    { statement: SAID, statedOn: ' 2026-11-22 ' },
    { ...NOTHING, statement: SAID, statedOn: '2026-11-22' },
  ],
])('reads %j', (typed, facts) => {
  const found = read(typed)
  expect(found).toEqual({ ok: true, facts })
  if (found.ok) expect(readFactsForm(factsValues(found.facts), '2026-11-22')).toEqual(found)
})

const PHONE = { phone: 'Give a phone number like (405) 555-0100.' }
const LINK = { link: 'Give a link that begins with https:// or http://.' }

it.each([
  [{ phone: '555010' }, PHONE],
  [{ phone: '(((((((((' }, PHONE],
  [{ phone: 'call 405-555-0100' }, PHONE],
  [{ phone: '405-555-0100 or so' }, PHONE],
  [{ phone: '405-555-0100 ext. 1234567' }, PHONE],
  [{ link: 'example.org' }, LINK],
  [{ link: 'https:example.org' }, LINK],
  [{ link: 'see https://example.org' }, LINK],
  [{ link: 'https://' }, LINK],
  [{ link: 'https://ann@example.org' }, LINK],
  [{ link: 'https://:secret@example.org' }, LINK],
  [{ statement: SAID }, { statedOn: 'Give the day that the dealership said it.' }],
  [{ statedOn: '2026-11-22' }, { statedOn: 'Leave the day out, or write what was said on it.' }],
  [{ statement: SAID, statedOn: '2026-11-23' }, { statedOn: 'Give a day that is not in the future.' }],
  [
    { statement: SAID, statedOn: '22 November' },
    { statedOn: 'Give the day as year, month and day, like 2026-11-22.' },
  ],
  [
    { phone: 'x', link: 'x' },
    { ...PHONE, ...LINK },
  ],
])('says of %j what to do', (typed, errors) => {
  expect(read(typed)).toEqual({ ok: false, errors })
})
