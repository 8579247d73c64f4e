import { beforeEach, describe, expect, it } from 'vitest'
import { ANSWERS } from '../support/form.ts'
import { attributes, textOf, texts } from '../support/page.ts'
import { site, withLaunchQuotes } from '../support/site.ts'
import { figures, rows } from '../support/stored.ts'

const fairkey = site()

const PRICE = 'Enter one price in dollars, before tax, like 390 or 1,045.50.'
const SPAN = 'Check the price: a set costs between $20 and $5,000.'
const DAY = 'Give the day as year, month and day, like 2026-11-22.'

const TYPED: readonly [field: string, value: string, message: string][] = [
  ['price', '1.045,00', PRICE],
  ['price', '-390', PRICE],
  ['price', 'NaN', PRICE],
  ['price', '1e309', PRICE],
  ['price', '390.123', PRICE],
  ['price', '€390', PRICE],
  ['price', '"><img src=x onerror=alert(1)>', PRICE],
  ['price', '19.99', SPAN],
  ['price', '5,000.01', SPAN],
  ['price', 'CA$390', 'Dealers in the United States quote USD: give the price in it.'],
  ['dealer', `${'a'.repeat(81)}`, 'Shorten the dealer’s name to 80 characters.'],
  ['dealer', 'L\u0435xus', 'Type “L\u0435xus” again: its “\u0435” is a Cyrillic letter.'],
  ['city', 'Tul\u0007sa', 'Type the city again without hidden characters.'],
  ['fittingPrice', 'a lot', 'Enter one price for fitting in dollars, like 130, or leave it out.'],
  ['cuttingPrice', 'x', 'Enter one price for cutting in dollars, like 25, or leave it out.'],
  [
    'partNumber',
    '89742-24070',
    'The 2-key set is 89705-50944. Another number is another part, not counted here.',
  ],
  ['namedNumber', '89785-24010', 'Leave it out, or choose that they cannot get it.'],
  [
    'namedNumber',
    '<b>89785-24010</b>',
    'Write the one part number that they named, like 12345-67890, or leave it out.',
  ],
  ['sourceUrl', 'javascript:alert(1)', 'Give a link that begins with https:// or http://.'],
]

async function refused(fields: Readonly<Record<string, string | readonly string[]>>) {
  const response = await fairkey.postForm({ ...ANSWERS, ...fields })
  expect(response.status).toBe(422)
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  return response.text()
}

/** The same words in the summary, with a link to the field, and beside the field. */
async function expectTold(html: string, told: readonly (readonly [field: string, message: string])[]) {
  expect(await textOf(html, 'title')).toBe('Error: Report a quote · FairKey')
  expect(await textOf(html, '#error-summary h2')).toBe('There is a problem')
  expect(await attributes(html, '#error-summary > div', 'role')).toEqual(['alert'])
  expect(await texts(html, '#error-summary a')).toEqual(told.map(([, message]) => message))
  expect(await attributes(html, '#error-summary a', 'href')).toEqual(told.map(([field]) => `#field-${field}`))
  expect(await texts(html, '.field-error')).toEqual(told.map(([, message]) => `Error: ${message}`))
  for (const [field, message] of told) {
    expect(await texts(html, `[data-field=${field}] .field-error`)).toEqual([`Error: ${message}`])
    expect(await attributes(html, `#field-${field}`, 'aria-invalid')).toEqual(['true'])
    expect(await attributes(html, `#error-${field}`, 'id')).toHaveLength(1)
    const [describes = '', fieldset = ''] = await attributes(
      html,
      `#field-${field}[aria-describedby], fieldset[data-field=${field}]`,
      'aria-describedby',
    )
    expect(`${describes} ${fieldset}`).toContain(`error-${field}`)
  }
}

beforeEach(withLaunchQuotes)

describe('a wrong answer', () => {
  it.each(TYPED)('in %s is kept and told in the same words twice: %s', async (field, value, message) => {
    const before = await figures(fairkey)
    const html = await refused({ [field]: value })
    await expectTold(html, [[field, message]])
    expect(await attributes(html, `#field-${field}`, 'value')).toEqual([value])
    expect(await rows()).toBe(5)
    expect(await figures(fairkey)).toBe(before)
  })

  it('in the note is kept, too', async () => {
    const note = `</textarea><script>${'a'.repeat(280)}`
    const html = await refused({ note })
    await expectTold(html, [['note', 'Shorten the note to 280 characters.']])
    expect(await textOf(html, 'textarea')).toBe(note)
  })

  it('in the day is kept, too', async () => {
    const html = await refused({ day: 'other', quotedOn: '2026-02-30' })
    await expectTold(html, [['quotedOn', DAY]])
    expect(await attributes(html, '#field-quotedOn', 'value')).toEqual(['2026-02-30'])
    expect(await attributes(html, 'input[name=day][checked]', 'value')).toEqual(['other'])
  })

  it.each(['set', 'kind', 'region', 'cutting', 'proof'])('that no list has is told at %s', async (field) => {
    const html = await refused({ [field]: 'constructor' })
    const [message = ''] = await texts(html, '#error-summary a')
    await expectTold(html, [[field, message]])
  })
})

it('keeps all that was typed beside what is wrong', async () => {
  const html = await refused({
    set: '3-key',
    kind: 'paid',
    price: 'x',
    region: 'CA-QC',
    dealer: 'Alpha & “Söhne”',
    city: "O'Fallon",
    day: 'yesterday',
    cutting: 'extra',
    cuttingPrice: '25',
    fittingPrice: '130',
    ships: 'yes',
    proof: ['vin', 'licence'],
    partNumber: '89705-50945',
    note: 'a <b> & c',
    sourceUrl: 'https://forum.example/?a=b&c',
  })
  const checked = (name: string) => attributes(html, `input[name=${name}][checked]`, 'value')
  const value = (name: string) => attributes(html, `input[name=${name}]`, 'value')
  expect(await checked('set')).toEqual(['3-key'])
  expect(await checked('kind')).toEqual(['paid'])
  expect(await checked('day')).toEqual(['yesterday'])
  expect(await checked('cutting')).toEqual(['extra'])
  expect(await checked('ships')).toEqual(['yes'])
  expect(await checked('proof')).toEqual(['vin', 'licence'])
  expect(await attributes(html, 'option[selected]', 'value')).toEqual(['CA-QC'])
  expect(await value('price')).toEqual(['x'])
  expect(await value('dealer')).toEqual(['Alpha & “Söhne”'])
  expect(await value('city')).toEqual(["O'Fallon"])
  expect(await value('cuttingPrice')).toEqual(['25'])
  expect(await value('fittingPrice')).toEqual(['130'])
  expect(await value('partNumber')).toEqual(['89705-50945'])
  expect(await value('sourceUrl')).toEqual(['https://forum.example/?a=b&c'])
  expect(await textOf(html, 'textarea')).toBe('a <b> & c')
  expect(await attributes(html, 'details[open]', 'class')).toEqual(['more'])
})

it('tells an empty form the three things that are enough', async () => {
  const html = await refused({ set: '', region: '', price: '' })
  await expectTold(html, [
    ['set', 'Choose which set you asked for.'],
    ['region', 'Choose where the dealer is.'],
    ['price', 'Enter the price, or choose that the set cannot be had.'],
  ])
})

it('keeps the key of the form, so that it counts once after all', async () => {
  const formKey = crypto.randomUUID()
  const html = await refused({ price: 'x', formKey })
  expect(await attributes(html, 'input[name=formKey]', 'value')).toEqual([formKey])
})
