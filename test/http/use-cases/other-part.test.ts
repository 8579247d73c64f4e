import { describe, expect, it } from 'vitest'
import { submitted } from '../support/form.ts'
import { owned, posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'

const fairkey = site()

const HELD = {
  reason: 'other-part',
  sentence: 'another part’s number or another model in the note, or in the dealer’s name or city',
}

describe('a quote that names another part or car', () => {
  it.each([
    ['note', 'They only had 89742-24070'],
    ['note', 'for a GS 300, he said'],
    ['dealer', 'Lexus of Tulsa, RX300 desk'],
    ['city', 'Tulsa LS 400'],
  ])('in its %s is held by API and form, and says why: %s', async (field, text) => {
    const quote = await posted(fairkey, { [field]: text })
    expect([quote.status, quote.held]).toEqual(['held', HELD])
    const { heading, sentence } = await submitted(fairkey, { [field]: text })
    expect(heading).toBe('Held for what it says')
    expect(sentence).toBe(
      'There is another part’s number or another model in the note, or in the dealer’s name or city. ' +
        'It counts nowhere until somebody has looked at it. Nothing is lost, and you need not send it again.',
    )
  })

  it.each(['Set 89705-50944, not 89705-50943', 'For my SC 400 of 1992', 'SC300'])(
    'is not what names this one: %s',
    async (note) => {
      expect((await posted(fairkey, { note })).status).toBe('published')
      expect((await submitted(fairkey, { note })).heading).toBe('Counted')
    },
  )

  it('is published once its sender has taken that out, and by another quote without it', async () => {
    const me = { 'CF-Connecting-IP': '192.0.2.9' }
    const { quote, editToken } = await owned(fairkey, { dealer: 'Alpha', note: '89742-24070' }, me)
    const second = await posted(fairkey, { dealer: 'Alpha' }, me)
    expect(second.status).toBe('published')
    const changed = await fairkey.change(quote.id, editToken, { note: 'The set, by its number' })
    expect(await changed.json()).toMatchObject({ held: null })
  })
})

it('names every reason of a hold in the description of the API', async () => {
  const document = await (await fairkey.get('/api/v1/openapi.json')).text()
  for (const reason of ['far-below', 'contact-in-note', 'other-part'])
    expect(document).toContain(`"${reason}"`)
})
