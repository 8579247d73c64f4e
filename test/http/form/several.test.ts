import { describe, expect, it } from 'vitest'
import { attributes, textOf, texts } from '../support/page.ts'
import { posted } from '../support/quotes.ts'
import { newAddress, site } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const fairkey = site()
const SHARED = { set: '2-key', region: 'US-OK', day: 'today' }
const FORM_KEY = 'b6a2c9de-1234-4abc-8def-00000000000b'

type Fields = Readonly<Record<string, string>>
type Line = readonly [dealer: string, price: string, city?: string, ships?: string]

const fieldsOf = (lines: readonly Line[]): Fields =>
  Object.fromEntries(
    lines.flatMap(([dealer, price, city = '', ships = ''], n) => [
      [`dealer${n + 1}`, dealer],
      [`price${n + 1}`, price],
      [`city${n + 1}`, city],
      [`ships${n + 1}`, ships],
    ]),
  )

const send = (lines: readonly Line[], more: Fields = {}, from = newAddress(), to = fairkey) =>
  to.postTo(
    '/report/several',
    { ...SHARED, formKey: FORM_KEY, ...fieldsOf(lines), ...more },
    { 'CF-Connecting-IP': from },
  )

/** The receipt that a form leads to which is taken. */
async function receiptAfter(response: Response): Promise<string> {
  expect(response.status, await response.clone().text()).toBe(303)
  const receipt = await fairkey.get(response.headers.get('Location') ?? '')
  expect(receipt.status).toBe(200)
  expect(receipt.headers.get('Cache-Control')).toBe('no-store')
  expect(receipt.headers.get('Referrer-Policy')).toBe('same-origin')
  const html = await receipt.text()
  expect(await attributes(html, 'meta[name=robots]', 'content')).toEqual(['noindex'])
  return html
}

const summary = (html: string) => texts(html, '#error-summary li a')

/** All that the form would send as it stands, but for the choices. */
async function standing(html: string): Promise<Record<string, string>> {
  const names = await attributes(html, '#submit input:not([type=radio])', 'name')
  const values = await attributes(html, '#submit input:not([type=radio])', 'value')
  return Object.fromEntries(names.map((name, n) => [name ?? '', values[n] ?? '']))
}

const SIX: readonly Line[] = [
  ['Alpha Motors', '$390', 'Tulsa', 'yes'],
  ['Beta Motors', 'no', 'Norman', ''],
  ['Gamma Motors', 'discontinued', '', ''],
  ['Delta Motors', '1,045.50', 'Enid', 'no'],
  ['Epsilon Motors', '410', '', ''],
  ['Zeta Motors', '420.00', 'Moore', 'yes'],
]

it('is filled in from an address as far as it is known', async () => {
  const html = await (
    await fairkey.get('/report/several?set=3-key&region=US-TX&quotedOn=2026-11-20&dealer1=Alpha')
  ).text()
  expect(await attributes(html, 'input[name=set][checked]', 'value')).toEqual(['3-key'])
  expect(await attributes(html, 'option[selected][value=US-TX]', 'value')).toEqual(['US-TX'])
  expect(await attributes(html, 'input[name=quotedOn]', 'value')).toEqual(['2026-11-20'])
  expect(await attributes(html, 'input[name=dealer1]', 'value')).toEqual(['Alpha'])
})

it('shows five lines, and has five more for a script to show', async () => {
  const html = await (await fairkey.get('/report/several')).text()
  expect(await attributes(html, '[data-line]:not([hidden]) input', 'name')).toHaveLength(15)
  expect(await attributes(html, '[data-line][hidden] input', 'name')).toHaveLength(15)
})

it('stores a quote for each line, as the form for one would have been filled in', async () => {
  const html = await receiptAfter(await send(SIX))
  expect(await rows()).toBe(6)
  const response = await fairkey.get('/api/v1/quotes?set=2-key&region=US-OK')
  const { quotes } = await response.json<{ quotes: Record<string, unknown>[] }>()
  expect(
    quotes.map(({ dealer, city, kind, priceCents, ships }) => [dealer, city, kind, priceCents, ships]),
  ).toEqual([
    ['Zeta Motors', 'Moore', 'quoted', 42_000, true],
    ['Epsilon Motors', null, 'quoted', 41_000, null],
    ['Delta Motors', 'Enid', 'quoted', 104_550, false],
    ['Gamma Motors', null, 'discontinued', null, null],
    ['Beta Motors', 'Norman', 'not-here', null, null],
    ['Alpha Motors', 'Tulsa', 'quoted', 39_000, true],
  ])
  expect(await textOf(html, 'h1')).toBe('What became of your 6 quotes')
  expect(await textOf(html, '.receipt .lead')).toBe(
    '4 quotes in Oklahoma since 2024: $390 to $1,045.50, median (the middle price) $415.',
  )
  expect(await texts(html, '.outcomes li')).toEqual([
    'Alpha Motors, Tulsa: $390. Counted.',
    'Beta Motors, Norman: could not get it. Noted.',
    'Gamma Motors: discontinued, they say. Noted.',
    'Delta Motors, Enid: $1,045.50. Counted.',
    'Epsilon Motors: $410. Counted.',
    'Zeta Motors, Moore: $420. Counted.',
  ])
})

it('says on the receipt what the place showed before', async () => {
  for (const priceCents of [40_000, 41_000, 42_000]) await posted(fairkey, { priceCents })
  const html = await receiptAfter(await send(SIX.slice(0, 2)))
  expect(await textOf(html, '.receipt .lead')).toMatch(
    /^4 quotes in Oklahoma .* Before yours there were 3\.$/,
  )
})

it('gives all edit links together, and each lets its quote be changed', async () => {
  const html = await receiptAfter(await send(SIX))
  const links = await attributes(html, '#edit-links a', 'href')
  expect(links).toHaveLength(6)
  for (const [n, link] of links.entries()) {
    const opened = await fairkey.get(link ?? '')
    const page = await (await fairkey.get(opened.headers.get('Location') ?? '')).text()
    expect(await attributes(page, 'input[name=dealer]', 'value')).toEqual([SIX[n]?.[0]])
  }
})

it('shows whoever has no key neither links nor what is held', async () => {
  const response = await send([...SIX.slice(0, 2), ['Eta', '390'], ['Theta', '400'], ['Iota', '410']])
  const address = new URL(response.headers.get('Location') ?? '', 'https://fairkey.test')
  const ids = address.searchParams.getAll('quote').map((text) => text.split('.')[0])
  const held = await posted(fairkey, { dealer: 'Kappa', note: 'Call 405-555-0100' })
  const query = [...ids, held.id].map((id) => `quote=${id}.new.wrong`).join('&')
  const html = await (await fairkey.get(`/report/several/receipt?${query}`)).text()
  expect(await texts(html, '#edit-links')).toEqual([])
  expect(html).not.toContain('Kappa')
  expect(html).not.toContain('405-555')
})

describe('a line', () => {
  it('that is empty does not count, and one has to be filled in', async () => {
    const spaced = await send([[' ', '\u200B', '', 'yes']])
    expect(spaced.status).toBe(422)
    expect(await summary(await spaced.text())).toEqual([
      'Fill in a line: the dealer, and the price, or “no” if they cannot get it.',
    ])
    await receiptAfter(
      await send([
        ['', ''],
        ['Alpha', '390'],
        ['', '', '', 'yes'],
      ]),
    )
    expect(await rows()).toBe(1)
  })

  it.each([
    ['no price', '', 'Enter one price in dollars, before tax, like 390, or “no” if they cannot get it.'],
    [
      'two prices',
      '390 or 410',
      'Enter one price in dollars, before tax, like 390, or “no” if they cannot get it.',
    ],
    ['another money', '390 CAD', 'Dealers in the United States quote USD: give the price in it.'],
  ])(
    'with %s stays with its error beside the field, and the others are stored',
    async (_, price, message) => {
      const response = await send([
        ['Alpha', '390', 'Tulsa'],
        ['Beta', price],
        ['Gamma', 'no'],
      ])
      expect(response.status).toBe(422)
      const html = await response.text()
      expect(await summary(html)).toEqual([message])
      expect(await texts(html, '#error-price2')).toEqual([`Error: ${message}`])
      expect(await attributes(html, '#error-summary a', 'href')).toEqual(['#field-price2'])
      expect(await texts(html, '.line-stored')).toEqual(['Stored: Alpha, Tulsa, 390', 'Stored: Gamma, no'])
      expect(await texts(html, '.thanks')).toEqual([
        '2 quotes are stored. What is marked is not: put it right and send it, and all are on one receipt. See their receipt now, with the edit links',
      ])
      expect(await rows()).toBe(2)
    },
  )

  it('whose price is meant as it was typed still has to be within all limits', async () => {
    const response = await send([['Alpha', '99999']], { meant1: 'as-typed' })
    expect(response.status).toBe(422)
    expect(await summary(await response.text())).toEqual([
      'Check the price: a set costs between $20 and $5,000.',
    ])
  })

  it('that is put right makes one receipt with those that were stored before, each stored once', async () => {
    const from = newAddress()
    const first = await send(
      [
        ['Alpha', '390', 'Tulsa'],
        ['Beta', '390 or 410'],
        ['Gamma', 'no'],
      ],
      {},
      from,
    )
    const fields = await standing(await first.text())
    const again = await fairkey.postTo(
      '/report/several',
      { ...fields, price2: '410' },
      { 'CF-Connecting-IP': from },
    )
    const html = await receiptAfter(again)
    expect(await texts(html, '.outcomes li')).toEqual([
      'Alpha, Tulsa: $390. Counted.',
      'Beta: $410. Counted.',
      'Gamma: could not get it. Noted.',
    ])
    expect(await attributes(html, '#edit-links a', 'href')).toHaveLength(3)
    expect(await rows()).toBe(3)
  })

  it('that is over the day’s cap stays, and is to be sent tomorrow', async () => {
    const from = newAddress()
    for (let n = 0; n < 38; n++)
      await posted(fairkey, { priceCents: 40_000 + n }, { 'CF-Connecting-IP': from })
    const response = await send(SIX, {}, from)
    expect(response.status).toBe(429)
    expect(response.headers.get('Retry-After')).toBe('86400')
    const html = await response.text()
    expect(await texts(html, '.line-stored')).toHaveLength(2)
    expect(new Set(await summary(html))).toEqual(
      new Set([
        'More than 40 quotes from one sender in a day, or 120 from one network, are not taken. Send this one tomorrow.',
      ]),
    )
    expect(await rows()).toBe(40)
  })
})

describe('what is said once', () => {
  it('is asked for once, and nothing is stored until it is there', async () => {
    const response = await send(SIX, { set: '', region: '', day: 'other', quotedOn: '2027-01-01' })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(await summary(html)).toEqual([
      'Choose which set you asked for.',
      'Choose where the dealer is.',
      'Give a day that is not in the future.',
    ])
    expect(await attributes(html, 'input[name=dealer6]', 'value')).toEqual(['Zeta Motors'])
    expect(await rows()).toBe(0)
  })

  it('stays as it was once a line is stored', async () => {
    const html = await (
      await send(
        [
          ['Alpha', '390'],
          ['Beta', ''],
        ],
        { region: 'US-TX' },
      )
    ).text()
    expect(await attributes(html, 'input[name=set]', 'type')).toEqual(['hidden'])
    expect(await texts(html, '#submit .lead')).toEqual(['2-key set, Texas, today.'])
  })
})

describe('a price that looks like a slip', () => {
  const usual = async () => {
    for (const priceCents of [38_000, 39_000, 40_000]) await posted(fairkey, { priceCents })
  }

  it('is asked again on its line while the others are stored, and each answer is taken', async () => {
    await usual()
    const from = newAddress()
    const response = await send(
      [
        ['Alpha', '390'],
        ['Beta', '39'],
        ['Gamma', '3950'],
      ],
      {},
      from,
    )
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(await summary(html)).toEqual(['$39: did you mean $390?', '$3,950: did you mean $395?'])
    expect(await attributes(html, 'input[name=meant2]', 'value')).toEqual(['390', 'as-typed'])
    expect(await attributes(html, 'input[name=meant3]', 'value')).toEqual(['395', 'as-typed'])
    expect(await rows()).toBe(4)
    const fields = { ...(await standing(html)), meant2: '390', meant3: 'as-typed' }
    const again = await fairkey.postTo('/report/several', fields, { 'CF-Connecting-IP': from })
    const receipt = await receiptAfter(again)
    const outcomes = await texts(receipt, '.outcomes li')
    expect(outcomes.slice(0, 2)).toEqual(['Alpha: $390. Counted.', 'Beta: $390. Counted.'])
    expect(outcomes[2]).toMatch(/^Gamma: \$3,950\. Held for its price\. The price is /)
    expect(await rows()).toBe(6)
  })

  it('that is one key’s is asked for as the whole set’s', async () => {
    await usual()
    const response = await send([['Alpha', '190']])
    const html = await response.text()
    expect(await summary(html)).toEqual(['$190 for the whole set of 2 keys with their ROM, or for one key?'])
    const one = await send([['Alpha', '190']], { meant1: 'one-piece' })
    expect(one.status).toBe(422)
    expect(await summary(await one.text())).toEqual([
      'Enter the price for the whole set of 2 keys with their ROM.',
    ])
    expect(await rows()).toBe(3)
  })
})

describe('the same form again', () => {
  it('stores nothing twice, one after the other or at once, and gets the same receipt', async () => {
    const [first, second] = await Promise.all([send(SIX), send(SIX)])
    const third = await send(SIX)
    expect(new Set([first, second, third].map(({ status }) => status))).toEqual(new Set([303]))
    const links = await Promise.all(
      [first, second, third].map(async (response) =>
        attributes(await receiptAfter(response), '#edit-links a', 'href'),
      ),
    )
    expect(links[0]).toHaveLength(6)
    expect(links[1]).toEqual(links[0])
    expect(links[2]).toEqual(links[0])
    expect(await rows()).toBe(6)
  })

  it('with one line changed replaces that dealer’s quote, and says the first one anew where it goes back', async () => {
    const from = newAddress()
    /** A minute after the one before. */
    const sendAt = async (minute: number, more: Fields = {}) =>
      receiptAfter(await send(SIX, more, from, site({ now: `2026-11-22T18:0${minute}:00Z` })))
    await sendAt(1)
    await sendAt(2, { price1: '400' })
    const html = await sendAt(3)
    const replaced = 'Alpha Motors, Tulsa: $390. It replaces your earlier one.'
    expect(await texts(html, '.outcomes li')).toContain(replaced)
    expect(await rows()).toBe(8)
    expect(await texts(await sendAt(4), '.outcomes li')).toContain(replaced)
    expect(await rows()).toBe(8)
  })

  it('lets the last of two lines of one dealer count, however often it is sent', async () => {
    const from = newAddress()
    const twice: readonly Line[] = [
      ['Alpha', '390'],
      ['alpha', '400'],
    ]
    for (let n = 0; n < 2; n++) {
      const html = await receiptAfter(await send(twice, {}, from))
      expect(await texts(html, '.outcomes li strong')).toEqual([
        'No longer counted',
        'It replaces your earlier one',
      ])
    }
    expect(await rows()).toBe(2)
  })

  it('is not taken with everybody’s key, and comes back with one of its own', async () => {
    const response = await send(SIX, { formKey: '00000000-0000-0000-0000-000000000000' })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect((await texts(html, '.notice'))[0]).toMatch(/^Nothing was stored: this form was sent with a key/)
    const fields = await standing(html)
    expect(fields.formKey).toMatch(/^[0-9a-f-]{36}$/)
    expect(fields.dealer6).toBe('Zeta Motors')
    expect(await rows()).toBe(0)
  })
})

it('keeps what was typed by whoever sends too fast', async () => {
  const limited = site({ bindings: { SENDING: { limit: async () => ({ success: false }) } } })
  const response = await send(SIX, {}, newAddress(), limited)
  expect(response.status).toBe(429)
  expect(response.headers.get('Retry-After')).toBe('60')
  const html = await response.text()
  expect((await texts(html, '.notice'))[0]).toMatch(/^That was very much in one minute/)
  expect(await attributes(html, 'input[name=dealer6]', 'value')).toEqual(['Zeta Motors'])
  expect(await rows()).toBe(0)
})

it('holds every quote where Turnstile is on and nothing shows that a person sent them', async () => {
  const guarded = site({ bindings: { TURNSTILE_SITE_KEY: 'site', TURNSTILE_SECRET_KEY: 'secret' } })
  const form = await guarded.get('/report/several')
  expect(form.headers.get('Content-Security-Policy')).toContain('https://challenges.cloudflare.com')
  expect(await attributes(await form.text(), '.cf-turnstile', 'data-sitekey')).toEqual(['site'])
  const response = await send(SIX.slice(0, 2), {}, newAddress(), guarded)
  const html = await receiptAfter(response)
  expect(await texts(html, '.outcomes li strong')).toEqual(Array(2).fill('Held until somebody has looked'))
})

it('gives out no links on a site that has no secret', async () => {
  const plain = site({ secret: null })
  const response = await send(SIX.slice(0, 2), {}, newAddress(), plain)
  const html = await (await plain.get(response.headers.get('Location') ?? '')).text()
  expect(await texts(html, '.outcomes li')).toHaveLength(2)
  expect(await texts(html, '#edit-links')).toEqual([])
})
