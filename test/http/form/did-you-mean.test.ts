import { beforeEach, describe, expect, it } from 'vitest'
import { ANSWERS, doubtAnswered, idOf, receiptAt } from '../support/form.ts'
import { attributes, textOf, texts } from '../support/page.ts'
import { type Owned, owned, posted, postedPrices } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { rows, storedQuote } from '../support/stored.ts'

const fairkey = site()

type Fields = Readonly<Record<string, string | readonly string[]>>

/** All that can be typed; the median is $390. */
const TYPED = {
  ...ANSWERS,
  kind: 'paid',
  dealer: 'Alpha & “Söhne”',
  city: 'Tulsa',
  day: 'yesterday',
  cutting: 'included',
  ships: 'yes',
  proof: ['vin', 'licence'],
  note: 'a <b> & "c"',
  sourceUrl: 'https://forum.example/?a=b&c',
}

const SLIP = '$39: did you mean $390?'
const ONE_KEY = '$200 for the whole set of 2 keys with their ROM, or for one key?'
const WHOLE_SET = 'Enter the price for the whole set of 2 keys with their ROM.'

beforeEach(async () => {
  await postedPrices(fairkey, [38_000, 39_000, 40_000])
})

/** The page that asks, and what each of its buttons sends. */
async function asked(response: Response, question: string, status = 422) {
  const html = await response.text()
  expect(response.status, html).toBe(status)
  expect(await textOf(html, 'h1')).toBe(question)
  expect(await textOf(html, 'title')).toBe(`${question} · FairKey`)
  const answer = async (text: string): Promise<Fields> => {
    const at = (await texts(html, 'button[name=meant]')).indexOf(text)
    const value = (await attributes(html, 'button[name=meant]', 'value'))[at]
    return (await doubtAnswered(html, value ?? `no button ${text}`)) ?? {}
  }
  return { html, answer, buttons: await texts(html, 'button[name=meant]') }
}

async function expectForm(response: Response, status: number, errors: readonly string[], price: string) {
  const html = await response.text()
  expect(response.status, html).toBe(status)
  expect(await texts(html, '#error-summary a')).toEqual(errors)
  expect(await attributes(html, '#field-price', 'value')).toEqual([price])
  expect(await texts(html, 'textarea')).toEqual([TYPED.note])
  expect(await attributes(html, 'input[name=proof][checked]', 'value')).toEqual(TYPED.proof)
}

const STORED = {
  kind: 'paid',
  dealer: TYPED.dealer,
  city: 'Tulsa',
  quoted_on: '2026-11-21',
  cutting: 'included',
  ships: 1,
  proof: '["vin","licence"]',
  note: TYPED.note,
  source_url: TYPED.sourceUrl,
}

async function stored(response: Response) {
  expect(response.status, await response.clone().text()).toBe(303)
  const receipt = await receiptAt(fairkey, response.headers.get('Location') ?? '')
  return { receipt, row: await storedQuote(idOf(receipt)) }
}

describe('a price that looks like a slip', () => {
  it('is asked again before anything is stored', async () => {
    const response = await fairkey.postForm({ ...TYPED, price: '39' })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const { buttons, html } = await asked(response, SLIP)
    expect(buttons).toEqual(['$390', '$39', 'Change what I typed'])
    expect(await attributes(html, 'main form', 'action')).toEqual(['/submit'])
    expect(await rows()).toBe(3)
  })

  it('is taken as it was meant, with all else that was typed', async () => {
    const { answer } = await asked(await fairkey.postForm({ ...TYPED, price: '39' }), SLIP)
    const { row } = await stored(await fairkey.postForm(await answer('$390')))
    expect(row).toMatchObject({ ...STORED, price_cents: 39_000, status: 'published' })
  })

  it('is screened as ever where it was meant as it was typed', async () => {
    const { answer } = await asked(await fairkey.postForm({ ...TYPED, price: '39' }), SLIP)
    const { row, receipt } = await stored(await fairkey.postForm(await answer('$39')))
    expect(row).toMatchObject({ ...STORED, price_cents: 3_900, status: 'held' })
    expect(receipt.heading).toBe('Held for its price')
  })

  it('leads back to the form with what was typed', async () => {
    const { answer } = await asked(await fairkey.postForm({ ...TYPED, price: ' $39 ' }), SLIP)
    await expectForm(await fairkey.postForm(await answer('Change what I typed')), 200, [], ' $39 ')
    expect(await rows()).toBe(3)
  })

  it('counts once, however often the answer is sent', async () => {
    const { answer } = await asked(await fairkey.postForm({ ...TYPED, price: '39' }), SLIP)
    const me = { 'CF-Connecting-IP': '192.0.2.9' }
    const first = await fairkey.postForm(await answer('$390'), me)
    const second = await fairkey.postForm(await answer('$390'), me)
    expect((await stored(second)).row?.id).toBe((await stored(first)).row?.id)
    expect(await rows()).toBe(4)
  })

  it.each([
    ['3.90', '$3.90: did you mean $390?', '$390', '$3.90'],
    ['39,000', '$39,000: did you mean $390?', '$390', '$39,000'],
    ['39050', '$39,050: did you mean $390.50?', '$390.50', '$39,050'],
  ])('is asked before the limits of a price: %s', async (price, question, meant, typed) => {
    const first = await asked(await fairkey.postForm({ ...TYPED, price }), question)
    const response = await fairkey.postForm(await first.answer(typed))
    await expectForm(response, 422, ['Check the price: a set costs between $20 and $5,000.'], price)
    const { row } = await stored(await fairkey.postForm(await first.answer(meant)))
    expect(row).toMatchObject({ ...STORED, price_cents: Number(meant.slice(1)) * 100 })
  })

  it('is asked only when nothing else is wrong', async () => {
    const response = await fairkey.postForm({ ...TYPED, price: '39', sourceUrl: 'x' })
    expect(response.status).toBe(422)
    expect(await texts(await response.text(), '#error-summary a')).toEqual([
      'Give a link that begins with https:// or http://.',
    ])
  })

  it('is asked in the country’s money, by the country’s quotes', async () => {
    await postedPrices(fairkey, [50_000, 52_000, 54_000], { region: 'CA-ON' })
    const response = await fairkey.postForm({ ...ANSWERS, region: 'CA-QC', price: '52 $' })
    const { buttons } = await asked(response, 'CA$52: did you mean CA$520?')
    expect(buttons).toEqual(['CA$520', 'CA$52', 'Change what I typed'])
  })

  it('is asked by the plausible range where there are fewer than three quotes', async () => {
    await asked(await fairkey.postForm({ ...ANSWERS, set: '3-key', price: '55' }), '$55: did you mean $550?')
    await stored(await fairkey.postForm({ ...ANSWERS, set: '3-key', price: '110' }))
  })
})

describe('a price that looks like one key’s', () => {
  it('is taken where it is for the whole set', async () => {
    const { answer, buttons } = await asked(await fairkey.postForm({ ...TYPED, price: '200' }), ONE_KEY)
    expect(buttons).toEqual(['For the whole set', 'For one key', 'Change what I typed'])
    const { row } = await stored(await fairkey.postForm(await answer('For the whole set')))
    expect(row).toMatchObject({ ...STORED, price_cents: 20_000 })
  })

  it('is asked for the whole set where it is for one key', async () => {
    const { answer } = await asked(await fairkey.postForm({ ...TYPED, price: '200' }), ONE_KEY)
    await expectForm(await fairkey.postForm(await answer('For one key')), 422, [WHOLE_SET], '200')
    expect(await rows()).toBe(3)
  })
})

describe('a change', () => {
  let own: Owned
  beforeEach(async () => {
    own = await owned(fairkey, { dealer: 'Alpha', priceCents: 39_500 })
  })
  const send = (fields: Fields) =>
    fairkey.postTo(`/quotes/${own.quote.id}/edit`, { ...TYPED, key: own.editToken, version: '1', ...fields })

  it('of the price is asked again, and made as it was meant', async () => {
    const response = await send({ price: '39' })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Referrer-Policy')).toBe('same-origin')
    const { answer, html } = await asked(response, SLIP)
    expect(await attributes(html, 'main form', 'action')).toEqual([`/quotes/${own.quote.id}/edit`])
    expect(await storedQuote(own.quote.id)).toMatchObject({ version: 1, price_cents: 39_500 })
    await expectForm(await send(await answer('Change what I typed')), 200, [], '39')
    await stored(await send(await answer('$390')))
    expect(await storedQuote(own.quote.id)).toMatchObject({ ...STORED, version: 2, price_cents: 39_000 })
  })

  it('of the price is screened as ever where it was meant as it was typed', async () => {
    const { answer } = await asked(await send({ price: '39' }), SLIP)
    await stored(await send(await answer('$39')))
    expect(await storedQuote(own.quote.id)).toMatchObject({ price_cents: 3_900, status: 'held' })
  })

  it('to one key’s price is asked for the whole set’s', async () => {
    const { answer } = await asked(await send({ price: '200' }), ONE_KEY)
    await expectForm(await send(await answer('For one key')), 422, [WHOLE_SET], '200')
  })

  it('of something else asks nothing about a price that stays', async () => {
    const { quote, editToken } = await owned(fairkey, { priceCents: 3_900 })
    const response = await fairkey.postTo(`/quotes/${quote.id}/edit`, {
      ...ANSWERS,
      price: '39',
      note: 'really',
      key: editToken,
      version: '1',
    })
    expect(response.status).toBe(303)
  })
})

describe('the price check', () => {
  const check = (fields: Fields) =>
    fairkey.get(`/check?${new URLSearchParams(fields as Record<string, string>)}`)

  it('asks, too, and judges what was meant', async () => {
    const { answer, html, buttons } = await asked(await check({ ...ANSWERS, price: '39' }), SLIP, 200)
    expect(await attributes(html, 'main form', 'method')).toEqual(['get'])
    expect(buttons).toEqual(['$390', '$39', 'Change what I typed'])
    const meant = await (await check(await answer('$390'))).text()
    expect(await textOf(meant, 'h1')).toMatch(/^\$390 for the 2-key ROM set in Oklahoma: /)
    const typed = await (await check(await answer('$39'))).text()
    expect(await textOf(typed, 'h1')).toMatch(/^\$39 for the 2-key ROM set in Oklahoma: /)
    const form = await check(await answer('Change what I typed'))
    expect([form.status, await attributes(await form.text(), '#field-price', 'value')]).toEqual([200, ['39']])
  })

  it('asks before the limits of a price', async () => {
    const { answer } = await asked(
      await check({ ...ANSWERS, price: '3.9' }),
      '$3.90: did you mean $390?',
      200,
    )
    const typed = await check(await answer('$3.90'))
    expect(typed.status).toBe(422)
    expect(await texts(await typed.text(), '#error-summary a')).toEqual([
      'Check the price: a set costs between $20 and $5,000.',
    ])
  })

  it('asks for the whole set’s price where it was told one key’s', async () => {
    const { answer } = await asked(await check({ ...ANSWERS, price: '200' }), ONE_KEY, 200)
    const form = await check(await answer('For one key'))
    expect(form.status).toBe(422)
    expect(await texts(await form.text(), '#error-summary a')).toEqual([WHOLE_SET])
  })
})

it('the API asks nothing: a program means what it sends', async () => {
  expect(await posted(fairkey, { priceCents: 3_900 })).toMatchObject({ priceCents: 3_900, status: 'held' })
  expect(await posted(fairkey, { priceCents: 20_000, dealer: 'Alpha' })).toMatchObject({
    status: 'published',
  })
})
