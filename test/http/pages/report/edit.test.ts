import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { CONNECTION_LOST, failingDatabase } from '../../support/failing-database.ts'
import { submitted } from '../../support/form.ts'
import { attributes, textOf, texts } from '../../support/page.ts'
import { type Owned, owned } from '../../support/quotes.ts'
import { site, withLaunchQuotes } from '../../support/site.ts'
import { figures, storedQuote } from '../../support/stored.ts'

const fairkey = site()
const me = { 'CF-Connecting-IP': '192.0.2.9' }

const FORM = {
  set: '2-key',
  kind: 'quoted',
  price: '390',
  region: 'US-OK',
  dealer: 'Alpha',
  city: '',
  day: 'other',
  quotedOn: '2026-11-22',
  cutting: 'unknown',
  ships: 'unknown',
  note: 'n',
}

async function page(path: string, status = 200, { get } = fairkey): Promise<string> {
  const response = await get(path)
  const html = await response.text()
  expect(response.status, html).toBe(status)
  return html
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Sends the form of a quote as it is opened, with some answers changed. */
const send = ({ quote, editToken }: Owned, fields: Fields = {}, of = fairkey) =>
  of.postTo(`/quotes/${quote.id}/edit`, { ...FORM, key: editToken, version: '1', ...fields })

async function followed(response: Response): Promise<string> {
  expect(response.status, await response.clone().text()).toBe(303)
  return page(response.headers.get('Location') ?? '')
}

const mine = () => owned(fairkey, { dealer: 'Alpha', note: 'n' }, me)
const linkOf = ({ quote, editToken }: Owned, page = 'edit') => `/quotes/${quote.id}/${page}?key=${editToken}`

describe('the receipt of a quote', () => {
  it('shows its sender the edit link, and says that it cannot be recovered', async () => {
    const { path } = await submitted(fairkey)
    const html = await page(path)
    const [link] = await attributes(html, '.secret', 'href')
    expect(await textOf(html, '.secret')).toBe(`https://fairkey.test${link}`)
    expect(await textOf(html, '.edit-link')).toContain('stored nowhere, so a lost one cannot be recovered.')
    expect(link).toMatch(/^\/e\/[2-9b-z]{12}\/[\w-]{22}$/)
    const answer = await fairkey.get(link ?? '')
    expect([answer.headers.get('Cache-Control'), answer.headers.get('Referrer-Policy')]).toEqual([
      'no-store',
      'same-origin',
    ])
    expect(await textOf(await followed(answer), 'h1')).toBe('Change your quote')
    const wrong = `${link?.slice(0, -1)}${link?.endsWith('x') ? 'y' : 'x'}`
    const refused = await fairkey.get((await fairkey.get(wrong)).headers.get('Location') ?? '')
    expect(refused.status).toBe(403)
  })

  it('shows it to nobody else', async () => {
    const one = await submitted(fairkey)
    const other = await submitted(fairkey)
    const [, key] = /key=(.*)/.exec(other.path) ?? []
    for (const path of [one.path.replace(/&key=.*/, ''), one.path.replace(/key=.*/, `key=${key}`)]) {
      expect(await page(path)).not.toMatch(/edit\?key=|edit link/)
    }
  })

  it('shows it again to whoever sends the same form, and not to a neighbour who says the same', async () => {
    const form = { formKey: 'b6a2c9de-1234-4abc-8def-000000000001' }
    const first = await submitted(fairkey, form, me)
    const keyIn = (path: string) => new URLSearchParams(path.split('?')[1]).get('key')
    expect(keyIn(first.path)).toMatch(/^[\w-]{43}$/)
    expect(keyIn((await submitted(fairkey, form)).path)).toBe(keyIn(first.path))
    const neighbour = await submitted(fairkey, {}, me)
    expect(neighbour.heading).toBe('Already there')
    const html = await page(neighbour.path)
    expect(html).not.toContain('key=')
    expect(html).toContain('take the edit link that was shown when it was first sent')
  })

  it('says plainly on a site without a secret that there is none', async () => {
    const without = site({ secret: null })
    const { path } = await submitted(without)
    const html = await page(path, 200, without)
    expect(html).not.toContain('key=')
    expect(html).toContain('This site gives out no edit links')
  })
})

describe('the edit page', () => {
  it('is filled in with what is stored; sent as it is it changes nothing', async () => {
    const said = {
      dealer: 'Alpha "A" & Sons',
      city: 'Tulsa',
      note: 'it’s <b>fine</b>',
      kind: 'paid',
      priceCents: 45_050,
      cutting: 'extra',
      cuttingCents: 2500,
      fittingCents: 0,
      firstAskedCents: 47_000,
      ships: false,
      proof: [],
      quotedOn: '2011-09-24',
      sourceUrl: 'https://forum.example/?a=1&b=2',
    }
    const own = await owned(fairkey, said)
    const html = await page(linkOf(own))
    const names = await attributes(html, '#submit input, #submit select, #submit textarea', 'name')
    const values = await attributes(html, '#submit input', 'value')
    const types = await attributes(html, '#submit input', 'type')
    const checked = await attributes(html, '#submit input', 'checked')
    const sent = new URLSearchParams()
    for (const [at, type] of types.entries()) {
      if (/radio|checkbox/.test(type ?? '') && checked[at] === null) continue
      const inputs = names.filter((name) => name !== 'region' && name !== 'note')
      sent.append(inputs[at] ?? '', values[at] ?? '')
    }
    const [region] = await attributes(html, '#submit select option[selected]', 'value')
    sent.set('region', region ?? '')
    sent.set('note', (await texts(html, '#submit textarea'))[0] ?? '')
    const answer = await followed(await fairkey.postTo(`/quotes/${own.quote.id}/edit`, `${sent}`))
    expect(await textOf(answer, 'h1')).toBe('Nothing was changed')
    expect(await storedQuote(own.quote.id)).toMatchObject({ version: 1, note: 'it’s <b>fine</b>' })
  })

  it('changes the quote, says so, and the figures follow', async () => {
    const own = await mine()
    const html = await followed(await send(own, { price: '$410', note: 'other' }))
    expect(await textOf(html, 'h1')).toBe('Changed')
    expect(await texts(html, '.facts dd')).toEqual(expect.arrayContaining(['$410', 'other']))
    expect(html).not.toContain('class="secret"')
    expect(await texts(await page('/us-ok/2-key'), '.figure')).toEqual(['$410'])
    const again = await followed(await send(own, { price: '$410', note: 'other' }))
    expect(await textOf(again, 'h1')).toBe('Nothing was changed')
    expect(await storedQuote(own.quote.id)).toMatchObject({ version: 2 })
  })

  it('says of a change that stands out that it is held, and why', async () => {
    await withLaunchQuotes()
    const own = await mine()
    const html = await followed(await send(own, { note: 'see cheapkeys.com' }))
    expect(await textOf(html, 'h1')).toBe('Held for what it says')
    expect(await texts(await page(linkOf(own)), '.aside')).toEqual([
      'It is held for review: a link or contact details in the note, or in the dealer’s name or city.',
    ])
  })

  it('says what is wrong beside the fields, and keeps what was typed', async () => {
    const own = await mine()
    const before = await figures(fairkey)
    const response = await send(own, { price: 'cheap', day: 'other', quotedOn: '2030-01-01', note: '<i>' })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(await texts(html, '.summary a')).toEqual([
      'Enter one price in dollars, before tax, like 390 or 1,045.50.',
      'Give a day that is not in the future.',
    ])
    expect(await attributes(html, '#field-price', 'value')).toEqual(['cheap'])
    expect(await texts(html, '#field-note')).toEqual(['<i>'])
    expect(await textOf(html, 'title')).toMatch(/^Error: /)
    expect(await attributes(html, 'input[name=key]', 'value')).toEqual([own.editToken])
    expect(await figures(fairkey)).toBe(before)
  })

  it('asks to look again where the quote was changed meanwhile, and keeps what was typed', async () => {
    const own = await mine()
    await send(own, { price: '410' })
    const response = await send(own, { price: '420' })
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(await textOf(html, '.notice')).toContain('This quote was changed in the meantime.')
    expect(await texts(html, '.facts dd')).toContain('$410')
    expect(await attributes(html, '#field-price', 'value')).toEqual(['420'])
    expect(await attributes(html, 'input[name=version]', 'value')).toEqual(['2'])
    expect(await textOf(await followed(await send(own, { price: '420', version: '2' })), 'h1')).toBe(
      'Changed',
    )
  })

  it.each(['', '0', 'x', '-1', '9'.repeat(30)])('takes the version "%s" for an old one', async (version) => {
    const own = await mine()
    expect((await send(own, { price: '420', version })).status).toBe(409)
    expect(await storedQuote(own.quote.id)).toMatchObject({ price_cents: 39_000 })
  })

  it('shows its sender hidden words, and says that they stay hidden', async () => {
    const own = await owned(fairkey, { dealer: 'Doe', note: 'private' })
    await fairkey.postTo(`/quotes/${own.quote.id}/flags`, { reason: 'private-data' })
    const html = await page(linkOf(own))
    expect(await attributes(html, '#field-dealer', 'value')).toEqual(['Doe'])
    expect(await texts(html, '.aside')).toEqual([
      'Somebody said that its words are private. They stay out of sight until a moderator has looked.',
    ])
    await followed(await send(own, { note: 'harmless', dealer: 'Doe' }))
    expect(await page(`/quotes/${own.quote.id}`)).not.toMatch(/harmless|Doe</)
  })

  it.each(['before', 'after'])('keeps what was typed where the database fails %s reading', async (when) => {
    const own = await mine()
    const fault = when === 'before' ? 'prepare' : 'batch'
    const failing = site({ db: failingDatabase(env.DB, fault, new Error(CONNECTION_LOST)) })
    const response = await send(own, { price: '410' }, failing)
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '30'])
    const html = await response.text()
    const stored = when === 'before' ? 'was not stored' : 'was stored is not known'
    expect(await textOf(html, '.notice')).toMatch(
      new RegExp(`change ${stored}\\. .* Try again in half a minute\\.`),
    )
    expect(await attributes(html, '#field-price', 'value')).toEqual(['410'])
    expect(await storedQuote(own.quote.id)).toMatchObject({ price_cents: 39_000 })
  })
})

describe('a withdrawal', () => {
  it('is asked once more, then takes the quote off', async () => {
    const before = await figures(fairkey)
    const own = await mine()
    const [ask] = await attributes(await page(linkOf(own)), '#content .button-quiet', 'href')
    expect(ask).toBe(linkOf(own, 'withdraw'))
    const html = await page(ask ?? '')
    expect(await textOf(html, 'h1')).toBe('Withdraw this quote?')
    expect(await texts(html, '.facts dd')).toContain('Alpha')
    expect(await storedQuote(own.quote.id)).toMatchObject({ status: 'published' })
    for (let times = 0; times < 2; times++) {
      const sent = await fairkey.postTo(`/quotes/${own.quote.id}/withdraw`, { key: own.editToken })
      const answer = await followed(sent)
      expect(await textOf(answer, 'h1')).toBe('Withdrawn')
      expect(answer).not.toMatch(/Alpha|\$390/)
    }
    expect(await storedQuote(own.quote.id)).toMatchObject({ status: 'removed', version: 2 })
    expect(await figures(fairkey)).toBe(before)
    expect((await fairkey.get(linkOf(own, 'withdraw'))).status).toBe(303)
  })
})

describe('a quote that can no longer be changed', () => {
  it('says that it was taken off', async () => {
    const own = await mine()
    await fairkey.change(own.quote.id, own.editToken)
    const html = await page(linkOf(own))
    expect(await textOf(html, 'h1')).toBe('It can no longer be changed')
    expect(html).not.toMatch(/withdraw\?|Alpha/)
    expect((await send(own, { price: '410' })).status).toBe(409)
    expect(await storedQuote(own.quote.id)).toMatchObject({ status: 'removed', price_cents: 39_000 })
  })

  it('says that a newer one has taken its place, and may be withdrawn', async () => {
    const own = await mine()
    await owned(site({ now: '2026-11-22T18:00:01Z' }), { dealer: 'Alpha', priceCents: 41_000 }, me)
    const html = await page(linkOf(own))
    expect(await textOf(html, '.lead')).toContain('a newer one, which counts in its place')
    expect(await attributes(html, '#content .button-quiet', 'href')).toEqual([linkOf(own, 'withdraw')])
    expect((await send(own, { dealer: 'Beta' })).status).toBe(409)
  })
})

describe('whoever has not the link', () => {
  beforeEach(withLaunchQuotes)

  const pages = ['edit', 'withdraw']

  it.each(pages)('is told on %s that it opens with the whole link', async (name) => {
    const own = await mine()
    const html = await page(`/quotes/${own.quote.id}/${name}`, 401)
    expect(await textOf(html, '.lead')).toBe(
      'This page opens with the whole edit link, which ends in a key. It was shown after the quote was sent; ' +
        'a lost one cannot be recovered.',
    )
  })

  it.each(pages)('is refused on %s, and nothing changes', async (name) => {
    const own = await mine()
    const other = await owned(fairkey)
    const path = `/quotes/${own.quote.id}/${name}`
    for (const key of [other.editToken, 'x', `${own.editToken}A`, "'", '<b>']) {
      expect(await textOf(await page(`${path}?key=${encodeURIComponent(key)}`, 403), '.lead')).toContain(
        'does not fit this quote',
      )
      expect((await fairkey.postTo(path, { ...FORM, price: '410', version: '1', key })).status).toBe(403)
    }
    expect((await fairkey.postTo(`${path}?key=${own.editToken}`, { ...FORM, price: '410' })).status).toBe(401)
    expect((await fairkey.get(`/quotes/nothing/${name}?key=${own.editToken}`)).status).toBe(404)
    const without = site({ secret: null })
    expect((await without.get(`${path}?key=${own.editToken}`)).status).toBe(503)
    expect(await storedQuote(own.quote.id)).toMatchObject({ version: 1, status: 'published' })
  })
})
