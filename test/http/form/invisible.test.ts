import { describe, expect, it } from 'vitest'
import { INVISIBLE } from '../../input/support/invisible.ts'
import { ANSWERS, idOf, submitted } from '../support/form.ts'
import { attributes, texts } from '../support/page.ts'
import { LEAST, posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { storedQuote } from '../support/stored.ts'

const fairkey = site()

const written = (around: string) => ({
  dealer: `${around}Lexus of${around} Tulsa${around}`,
  city: `Tul${around}sa`,
  note: `no${around} VIN ${around}`,
  sourceUrl: `${around}https://forum.example/${around}a${around}`,
})
const STORED = {
  dealer: 'Lexus of Tulsa',
  dealer_key: 'US-OK tulsa lexus',
  city: 'Tulsa',
  note: 'no VIN',
  source_url: 'https://forum.example/a',
}
const ALL = INVISIBLE.join('')

describe('characters that nobody sees', () => {
  it('are left out by the form', async () => {
    const price = `${ALL}$39${ALL}0${ALL}`
    const receipt = await submitted(fairkey, { ...written(ALL), price })
    expect(await storedQuote(idOf(receipt))).toMatchObject({ ...STORED, price_cents: 39000 })
  })

  it('are left out by the API', async () => {
    const { id } = await posted(fairkey, written(ALL))
    expect(await storedQuote(id)).toMatchObject(STORED)
  })

  it.each(INVISIBLE)('are no text: %j', async (text) => {
    const nothing = { dealer: text, city: text, note: text, sourceUrl: text }
    const stored = { dealer: null, dealer_key: null, city: null, note: null, source_url: null }
    const receipt = await submitted(fairkey, { ...nothing, partNumber: text })
    expect(await storedQuote(idOf(receipt))).toMatchObject(stored)
    const { id } = await posted(fairkey, { ...nothing, partNumber: text })
    expect(await storedQuote(id)).toMatchObject(stored)
  })

  it('are no price', async () => {
    const refused = await fairkey.postForm({ ...ANSWERS, price: ALL })
    expect(refused.status).toBe(422)
    expect(await texts(await refused.text(), '#error-summary a')).toEqual([
      'Enter the price, or choose that the set cannot be had.',
    ])
  })

  it('stay where they make one picture', async () => {
    const note = 'no idea 🤷🏽‍♂️'
    expect(await storedQuote(idOf(await submitted(fairkey, { note })))).toMatchObject({ note })
    expect(await posted(fairkey, { note, dealer: 'Alpha' })).toMatchObject({ note })
  })
})

describe('a note of emoji', () => {
  const fits = '🔑'.repeat(280)

  it('is measured in characters by form, API and database', async () => {
    expect(await storedQuote(idOf(await submitted(fairkey, { note: fits })))).toMatchObject({ note: fits })
    expect(await posted(fairkey, { note: fits, dealer: 'Alpha' })).toMatchObject({ note: fits })
  })

  it('is refused where it is one too long, and kept', async () => {
    const note = `${fits}🔑`
    const form = await fairkey.postForm({ ...ANSWERS, note })
    expect(form.status).toBe(422)
    const html = await form.text()
    expect(await texts(html, '#error-summary a')).toEqual(['Shorten the note to 280 characters.'])
    expect(await texts(html, 'textarea')).toEqual([note])
    const api = await fairkey.postQuote({ ...LEAST, note })
    expect(api.status).toBe(422)
    expect(await api.json()).toMatchObject({
      errors: [{ pointer: '/note', detail: 'Shorten the note to 280 characters.' }],
    })
  })

  it('is cut by no limit of the field, which would count otherwise', async () => {
    const html = await (await fairkey.get('/submit')).text()
    expect(await attributes(html, '#submit [maxlength]', 'name')).toEqual([])
  })
})
