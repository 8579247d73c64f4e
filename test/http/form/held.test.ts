import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { submitted } from '../support/form.ts'
import { texts } from '../support/page.ts'
import { postedPrices } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()
const me = { 'CF-Connecting-IP': '192.0.2.9' }

const words = async (receipt: ReturnType<typeof submitted>) => {
  const { path: _path, ...said } = await receipt
  return said
}
const aside = { priceRank: undefined }

describe('a quote beside those of 2011', () => {
  beforeEach(withLaunchQuotes)

  const HELD =
    'It counts nowhere until somebody has looked at it. Nothing is lost, and you need not send it again.'

  it.each([
    ['2-key', '223.27', 'under 0.4 x $558, the median in 2025 dollars'],
    ['2-key', '1,395.48', 'over 2.5 x $558, the median in 2025 dollars'],
    [
      '1-key',
      '99.99',
      'outside $100 to $1,500 in 2025 dollars, the plausible range while there are fewer than 3 quotes',
    ],
    [
      '1-key',
      '1500.01',
      'outside $100 to $1,500 in 2025 dollars, the plausible range while there are fewer than 3 quotes',
    ],
  ])('for the %s set at $%s is held, with the reason in figures', async (set, price, reason) => {
    expect(await words(submitted(fairkey, { set, price }))).toEqual({
      ...aside,
      heading: 'Held for its price',
      sentence: `The price is ${reason}. ${HELD}`,
    })
  })

  it.each([
    ['2-key', '223.28'],
    ['2-key', '1,395.47'],
    ['1-key', '100'],
    ['1-key', '1500'],
  ])('for the %s set at $%s is just not held', async (set, price) => {
    expect((await submitted(fairkey, { set, price })).heading).toBe('Counted')
  })

  it('is held as one too many after six of a set from one sender', async () => {
    for (let n = 0; n < 6; n++) await submitted(fairkey, { price: String(400 + n) }, me)
    expect(await words(submitted(fairkey, { price: '410' }, me))).toEqual({
      ...aside,
      heading: 'Held: too many today',
      sentence: `More quotes from one sender or network in a day than are published at once. ${HELD}`,
    })
  })
})

describe('a quote with a way to reach somebody', () => {
  it.each([
    ['note', 'call Bob at (405) 555-0123'],
    ['dealer', 'cheapkeys.com'],
    ['city', 'Tulsa @keyseller'],
  ])('in its %s is held, and says why', async (field, text) => {
    expect(await words(submitted(fairkey, { [field]: text }))).toEqual({
      ...aside,
      heading: 'Held for what it says',
      sentence:
        'There is a link or contact details in the note, or in the dealer’s name or city. ' +
        'It counts nowhere until somebody has looked at it. Nothing is lost, and you need not send it again.',
    })
  })

  it('is neither released by a second sender nor releases one', async () => {
    await withLaunchQuotes()
    const high = { price: '1,500' }
    await submitted(fairkey, high)
    expect((await submitted(fairkey, { ...high, note: 'see cheapkeys.com' })).heading).toBe(
      'Held for what it says',
    )
    expect(await texts(await (await fairkey.get('/us/2-key')).text(), '.quote-price')).not.toContain('$1,500')
    expect((await submitted(fairkey, high)).heading).toMatch(/^Counted/)
    const { results } = await env.DB.prepare(`SELECT status, hold ->> 'reason' AS reason FROM quotes
      WHERE sender IS NOT NULL ORDER BY rowid`).all()
    expect(results).toEqual([
      { status: 'published', reason: 'far-above' },
      { status: 'held', reason: 'contact-in-note' },
      { status: 'published', reason: 'far-above' },
    ])
  })
})

it('one far from five that agree is held for their spread', async () => {
  await postedPrices(fairkey, [40_000, 40_000, 40_100, 40_100, 40_200, 40_200])
  expect((await submitted(fairkey, { price: '960' })).sentence).toMatch(
    /^The price is far above the spread of the 6 quotes around \$401, the median in 2025 dollars\. It counts nowhere/,
  )
})
