import { describe, expect, it } from 'vitest'
import { TYPED_PRICES } from '../../input/support/typed-prices.ts'
import { ANSWERS, idOf, submitted } from '../support/form.ts'
import { texts } from '../support/page.ts'
import { posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { rows, storedQuote } from '../support/stored.ts'

const fairkey = site()

const taken = TYPED_PRICES.filter(([, , cents]) => cents !== null)
const refused = TYPED_PRICES.filter(([, , cents]) => cents === null)
const advice = ([, country]: (typeof TYPED_PRICES)[number]) =>
  new RegExp(
    '^(?:Enter one price in dollars, before tax, like 390 or 1,045\\.50\\.|Dealers in ' +
      `${country === 'US' ? 'the United States quote USD' : 'Canada quote CAD'}: give the price in it\\.)$`,
  )

describe('a typed price is read in one way', () => {
  it.each(taken)('%j in %s is %i cents to the form', async (price, region, cents) => {
    const receipt = await submitted(fairkey, { region, price, cutting: 'extra', cuttingPrice: price })
    const quote = { price_cents: cents, cutting_cents: cents, region, country: region }
    expect(await storedQuote(idOf(receipt))).toMatchObject(quote)
  })

  it.each(taken)('%j in %s is %i cents to the price check', async (price, region, cents) => {
    const query = new URLSearchParams({ set: '2-key', region, price, meant: 'as-typed' })
    const html = await (await fairkey.get(`/check?${query}`)).text()
    expect(html).toContain(`&amp;price=${Number(cents) / 100}"/>`)
  })

  it.each(refused)('%j in %s is refused by form and price check with what to type', async (...row) => {
    const [price, region] = row
    const query = new URLSearchParams({ set: '2-key', region, price })
    const answers = [
      await fairkey.postForm({ ...ANSWERS, region, price }),
      await fairkey.get(`/check?${query}`),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(422)
      expect(await texts(await answer.text(), '#error-summary a')).toEqual([
        expect.stringMatching(advice(row)),
      ])
    }
    expect(await rows()).toBe(0)
  })

  it('nobody can type one to the API, which takes cents', async () => {
    expect(await posted(fairkey, { priceCents: 39050 })).toMatchObject({ priceCents: 39050 })
    expect((await fairkey.postQuote({ ...ANSWERS, priceCents: '390,50' })).status).toBe(422)
  })
})
