import { expect, it } from 'vitest'
import { attributes, textOf } from '../support/page.ts'
import { site } from '../support/site.ts'

const fairkey = site()

async function form(query = '') {
  const response = await fairkey.get(`/submit${query}`)
  expect(response.status).toBe(200)
  return response.text()
}

const checked = (html: string, name: string) => attributes(html, `input[name=${name}][checked]`, 'value')
const selected = (html: string) => attributes(html, 'option[selected]', 'value')

it('starts with nothing but the usual answers, without an error', async () => {
  const html = await form()
  expect(await textOf(html, 'title')).toBe('Report a quote · FairKey')
  expect(await checked(html, 'set')).toEqual([])
  expect(await checked(html, 'kind')).toEqual(['quoted'])
  expect(await checked(html, 'day')).toEqual(['today'])
  expect(await checked(html, 'cutting')).toEqual(['unknown'])
  expect(await checked(html, 'ships')).toEqual(['unknown'])
  expect(await checked(html, 'proof')).toEqual([])
  expect(await selected(html)).toEqual([])
  expect(await attributes(html, '.field-error', 'id')).toEqual([])
  expect(await attributes(html, 'details[open]', 'class')).toEqual([])
})

it('has a key of its own each time', async () => {
  const [one, two] = [await form(), await form()]
  const key = (html: string) => attributes(html, 'input[name=formKey]', 'value')
  expect(await key(one)).toEqual([expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)])
  expect(await key(one)).not.toEqual(await key(two))
})

it('is filled in from its address', async () => {
  const html = await form(
    '?set=2-key&region=US-OK&dealer=Alpha+%26+S%C3%B6hne&city=Tulsa&quotedOn=2011-09-24&proof=vin&proof=licence&price=390&cutting=included',
  )
  expect(await checked(html, 'set')).toEqual(['2-key'])
  expect(await selected(html)).toEqual(['US-OK'])
  expect(await attributes(html, '#field-dealer', 'value')).toEqual(['Alpha & Söhne'])
  expect(await attributes(html, '#field-city', 'value')).toEqual(['Tulsa'])
  expect(await checked(html, 'day')).toEqual(['other'])
  expect(await attributes(html, '#field-quotedOn', 'value')).toEqual(['2011-09-24'])
  expect(await checked(html, 'proof')).toEqual(['vin', 'licence'])
  expect(await attributes(html, '#field-price', 'value')).toEqual(['390'])
  expect(await checked(html, 'cutting')).toEqual(['included'])
  expect(await attributes(html, 'details[open]', 'class')).toEqual(['more'])
})

it.each([
  ['2026-11-22', 'today'],
  ['2026-11-21', 'yesterday'],
  ['2026-11-20', 'other'],
])('says the day %s of a link as "%s"', async (quotedOn, day) => {
  expect(await checked(await form(`?quotedOn=${quotedOn}`), 'day')).toEqual([day])
})

it('takes nothing else from its address', async () => {
  const html = await form('?formKey=mine&x=smuggled&set=4-key&region=XX&__proto__=smuggled')
  expect(html).not.toContain('smuggled')
  expect(html).not.toContain('value="mine"')
  expect(await checked(html, 'set')).toEqual([])
  expect(await selected(html)).toEqual([])
})

it('says on a demo site that every quote is invented', async () => {
  const html = await (await site({ DEMO: 'true' }).get('/submit')).text()
  expect(await textOf(html, '.demo')).toBe('Demo data. Every quote here is invented.')
  expect(await attributes(await form(), '.demo', 'class')).toEqual([])
})
