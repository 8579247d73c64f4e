import { describe, expect, it } from 'vitest'
import { ANSWERS, idOf, submitted } from '../support/form.ts'
import { attributes, textOf } from '../support/page.ts'
import { site } from '../support/site.ts'
import { figures, rows } from '../support/stored.ts'

const fairkey = site()
const formKey = 'b6a2c9de-1234-4abc-8def-000000000001'
const form = { ...ANSWERS, formKey }

describe('a form that is sent twice', () => {
  it('is stored once, from whatever network, and leads to the same receipt', async () => {
    const first = await submitted(fairkey, form)
    const counted = await figures(fairkey)
    const second = await submitted(fairkey, form)
    expect(idOf(second)).toBe(idOf(first))
    expect(first.sentence).toBe(
      'It is the first: the figures for all of the United States now rest on 1 quote.',
    )
    expect(second.sentence).toBe(first.sentence)
    expect(await rows()).toBe(1)
    expect(await figures(fairkey)).toBe(counted)
  })

  it('is stored once when both arrive together', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => submitted(fairkey, form)))
    expect(new Set(all.map(idOf)).size).toBe(1)
    expect(await rows()).toBe(1)
  })

  it('is stored once when it is sent again on another day', async () => {
    const first = await submitted(fairkey, form)
    const second = await submitted(site({ now: '2026-11-23T18:00:00Z' }), form)
    expect(idOf(second)).toBe(idOf(first))
    expect(await rows()).toBe(1)
  })

  it('is two quotes where something was changed in between', async () => {
    const me = { 'CF-Connecting-IP': '192.0.2.9' }
    await submitted(fairkey, form, me)
    const changed = await submitted(fairkey, { ...form, set: '1-key' }, me)
    expect(changed.heading).toBe('Counted')
    await submitted(fairkey, { ...form, price: '391' }, me)
    await submitted(fairkey, { ...form, note: 'n' }, { 'CF-Connecting-IP': '192.0.2.10' })
    expect(await rows()).toBe(4)
  })

  it('is stored once for one sender, though it was opened anew', async () => {
    const me = { 'CF-Connecting-IP': '192.0.2.9' }
    const first = await submitted(fairkey, form, me)
    const second = await submitted(fairkey, { ...form, formKey: crypto.randomUUID() }, me)
    expect(idOf(second)).toBe(idOf(first))
    expect(second.heading).toBe('Already there')
    expect(await rows()).toBe(1)
  })

  it('may be stored once for each sender who types the same', async () => {
    await submitted(fairkey, { ...form, formKey: crypto.randomUUID() })
    await submitted(fairkey, { ...form, formKey: crypto.randomUUID() })
    expect(await rows()).toBe(2)
  })

  it.each(['00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'])(
    'is not taken with the key %s, which everybody could send; it is shown again with one of its own',
    async (key) => {
      const response = await fairkey.postForm({ ...ANSWERS, price: ' $390 ', formKey: key })
      expect(response.status).toBe(422)
      const html = await response.text()
      expect(await textOf(html, 'p.notice[role=alert]:not([hidden])')).toBe(
        'The quote was not stored: this form was sent with a key that is not its own. It has one now, and what you typed is still here: send it again.',
      )
      expect(await attributes(html, '#field-price', 'value')).toEqual([' $390 '])
      expect(await rows()).toBe(0)
      const [formKey] = await attributes(html, 'input[name=formKey]', 'value')
      expect((await submitted(fairkey, { price: '390', formKey: formKey ?? '' })).heading).toBe('Counted')
    },
  )

  it.each(['', 'x', formKey.toUpperCase(), `${formKey}'`, '../../x', '"><script>', 'x'.repeat(9000)])(
    'is taken with a key that is none, and that one is not shown again: %s',
    async (key) => {
      await submitted(fairkey, { ...form, formKey: key })
      expect(await rows()).toBe(1)
      const again = await fairkey.postForm({ formKey: key })
      const html = await again.text()
      expect(html).toMatch(
        /name="formKey" value="[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"/,
      )
    },
  )
})
