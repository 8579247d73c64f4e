import { describe, expect, it } from 'vitest'
import { ANSWERS, idOf, submitted } from '../support/form.ts'
import { texts } from '../support/page.ts'
import { expectProblem, NOT_ACCEPTED } from '../support/problem.ts'
import { LEAST, type Owned, owned, posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { storedQuote } from '../support/stored.ts'

const fairkey = site()

const EXTRA = { price_cents: 39_000, cutting: 'extra', cutting_cents: 2_500, comparable_cents: 41_500 }
const INCLUDED = 'Choose that cutting is extra, or leave its price out.'
const SUM = 'Check both prices: a set with cutting costs at most $5,000.'

const edited = ({ quote, editToken }: Owned, fields: Readonly<Record<string, string>>) =>
  fairkey.postTo(`/quotes/${quote.id}/edit`, {
    ...ANSWERS,
    cutting: 'unknown',
    key: editToken,
    version: '1',
    ...fields,
  })

async function expectTold(response: Response, message: string): Promise<void> {
  expect(response.status).toBe(422)
  expect(await texts(await response.text(), '#error-summary a')).toEqual([message])
}

describe('a price for cutting alone means that cutting is extra', () => {
  it.each([{ cutting: 'unknown' }, {}, { cutting: 'extra' }])('in the form with %j', async (fields) => {
    const receipt = await submitted(fairkey, { ...fields, cuttingPrice: '25' })
    expect(await storedQuote(idOf(receipt))).toMatchObject(EXTRA)
  })

  it.each([{ cutting: 'unknown' }, {}])('in the API with %j', async (said) => {
    const { id } = await posted(fairkey, { ...said, cuttingCents: 2_500 })
    expect(await storedQuote(id)).toMatchObject(EXTRA)
  })

  it('in a change through the form, and through the API', async () => {
    const own = await owned(fairkey)
    expect((await edited(own, { cuttingPrice: '25' })).status).toBe(303)
    expect(await storedQuote(own.quote.id)).toMatchObject(EXTRA)
    const other = await owned(fairkey, { dealer: 'Alpha' })
    const changed = await fairkey.change(other.quote.id, other.editToken, { cuttingCents: 2_500 })
    expect(await changed.json()).toMatchObject({ cutting: 'extra', comparableCents: 41_500 })
  })
})

describe('cutting that is included', () => {
  it('has no price of its own', async () => {
    await expectTold(
      await fairkey.postForm({ ...ANSWERS, cutting: 'included', cuttingPrice: '25' }),
      INCLUDED,
    )
    const errors = [{ pointer: '/cutting', detail: INCLUDED }]
    const said = { cutting: 'included', cuttingCents: 2_500 }
    await expectProblem(await fairkey.postQuote({ ...LEAST, ...said }), 422, NOT_ACCEPTED, { errors })
    const own = await owned(fairkey)
    await expectTold(await edited(own, { cutting: 'included', cuttingPrice: '25' }), INCLUDED)
    const changed = await fairkey.change(own.quote.id, own.editToken, said)
    await expectProblem(changed, 422, NOT_ACCEPTED, { errors })
  })

  it.each(['included', 'unknown'])('as %s, in a change, takes back the price it had', async (cutting) => {
    const own = await owned(fairkey, { cutting: 'extra', cuttingCents: 2_500 })
    const changed = await fairkey.change(own.quote.id, own.editToken, { cutting })
    expect(await changed.json()).toMatchObject({ cutting, cuttingCents: null, comparableCents: 39_000 })
  })
})

describe('a price with cutting', () => {
  it('is taken up to the highest that a set may cost', async () => {
    const receipt = await submitted(fairkey, { price: '4,975', cuttingPrice: '25' })
    expect(await storedQuote(idOf(receipt))).toMatchObject({ comparable_cents: 500_000 })
    const said = { priceCents: 497_500, cuttingCents: 2_500, dealer: 'Alpha' }
    expect(await posted(fairkey, said)).toMatchObject({ comparableCents: 500_000 })
  })

  it('is refused above it by form, API and change', async () => {
    const typed = { price: '4,975', cuttingPrice: '25.01', meant: 'as-typed' }
    const said = { priceCents: 497_500, cuttingCents: 2_501 }
    const errors = [{ pointer: '/cuttingCents', detail: SUM }]
    await expectTold(await fairkey.postForm({ ...ANSWERS, ...typed }), SUM)
    await expectProblem(await fairkey.postQuote({ ...LEAST, ...said }), 422, NOT_ACCEPTED, { errors })
    const own = await owned(fairkey)
    await expectTold(await edited(own, typed), SUM)
    const changed = await fairkey.change(own.quote.id, own.editToken, said)
    await expectProblem(changed, 422, NOT_ACCEPTED, { errors })
    expect(await storedQuote(own.quote.id)).toMatchObject({ version: 1, comparable_cents: 39_000 })
  })
})
