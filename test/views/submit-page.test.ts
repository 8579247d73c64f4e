import { describe, expect, it } from 'vitest'
import { FORM_FIELDS } from '../../src/input/submit-form.ts'
import type { SubmitPageModel } from '../../src/views/models.ts'
import { SubmitPage } from '../../src/views/pages/report/submit-page.tsx'
import { htmlOf, site, textIn, titleOf } from './support/pages.ts'

const page = (model: Partial<SubmitPageModel>) =>
  SubmitPage({
    site,
    model: {
      values: {},
      errors: [],
      formKey: 'key-1',
      today: '2026-11-22',
      notice: null,
      dealers: [],
      turnstileKey: null,
      ...model,
    },
  })

const draw = async (model: Partial<SubmitPageModel>) => htmlOf(page(model))

/** The values of the ticked choices of a question. */
const ticked = (html: string, name: string) =>
  [
    ...html.matchAll(
      new RegExp(`<input type="(?:radio|checkbox)" name="${name}" value="([^"]*)"[^>]*checked`, 'g'),
    ),
  ].map(([, value]) => value)

describe('the form', () => {
  it('has every field and the key, and sends itself by POST', async () => {
    const html = await draw({})
    const names = new Set([...html.matchAll(/ name="([A-Za-z]+)"/g)].map(([, name]) => name))
    expect([...FORM_FIELDS, 'formKey'].filter((name) => !names.has(name))).toEqual([])
    expect(html).toContain('<form class="submit" id="submit" method="post" action="/submit" novalidate')
    expect(html).toContain('name="formKey" value="key-1"')
  })

  it('starts with a quoted price of today, and nothing else said', async () => {
    const html = await draw({})
    expect(['set', 'kind', 'day', 'cutting', 'ships', 'proof'].map((name) => ticked(html, name))).toEqual([
      [],
      ['quoted'],
      ['today'],
      ['unknown'],
      ['unknown'],
      [],
    ])
    expect(html).toMatch(/<details class="more"(?: open="")?>/)
    expect(html).not.toContain('<details class="more" open')
  })

  it('asks for the price of the whole set, all keys together', async () => {
    const words = textIn(await draw({}))
    expect(words).toContain('What price for the whole set?')
    expect(words).toContain('For all keys together, before tax, shipping and fitting.')
  })

  it('takes the day of a link as today, yesterday or another one', async () => {
    const dayOf = async (quotedOn: string) => ticked(await draw({ values: { quotedOn: [quotedOn] } }), 'day')
    expect(await dayOf('2026-11-22')).toEqual(['today'])
    expect(await dayOf('2026-11-21')).toEqual(['yesterday'])
    expect(await dayOf('2011-09-24')).toEqual(['other'])
  })

  it('opens the optional part when something in it was said', async () => {
    expect(await draw({ values: { note: ['cash only'] } })).toContain('<details class="more" open')
    expect(await draw({ values: { cutting: ['unknown'], note: [''] } })).not.toContain(
      '<details class="more" open',
    )
  })
})

describe('a refused form', () => {
  const message = 'Enter one price in dollars, before tax, like 390 or 1,045.50.'
  const refused = {
    values: { price: ['"><b>lots'], set: ['9-key'] },
    errors: [{ field: 'price', message }],
  } as const

  it('says so in the title, in a summary and beside the field, in the same words', async () => {
    const html = await draw(refused)
    expect(await titleOf(page(refused))).toBe('Error: Report a quote · FairKey')
    expect(textIn(html)).toContain('There is a problem')
    expect(html).toContain(`<a href="#field-price">${message}</a>`)
    expect(html).toContain(
      `<p class="field-error" id="error-price"><span class="hidden-text">Error: </span>${message}</p>`,
    )
    expect(html).toContain('aria-describedby="hint-price error-price" aria-invalid="true"')
  })

  it('keeps what was typed, and never as markup', async () => {
    const html = await draw(refused)
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;lots"')
    expect(html).not.toContain('<b>lots')
  })
})
