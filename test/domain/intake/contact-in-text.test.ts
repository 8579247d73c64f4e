import { describe, expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { hasContact } from '../../../src/domain/intake/contact-in-text.ts'

describe('a text with a way to reach somebody', () => {
  it.each([
    // links
    'see https://example.org/keys',
    'HTTP://EXAMPLE.ORG',
    'ftp://files.example.org/x',
    'www.lexuskeys.net has them',
    'lexuskeys.com has them',
    'cheaper at LexusKeys.COM.',
    'shop.lexuskeys.co.uk',
    'keys.shop',
    'bit.ly/3xYz',
    't.me/keyseller',
    'mailto:bob@example.org',
    'lexuskeys dot com',
    'lexuskeys (dot) com',
    'lexuskeys[.]com',
    '<a href="//keys.example.com">x</a>',
    'ｌｅｘｕｓｋｅｙｓ．ｃｏｍ',
    // e-mail addresses and names elsewhere
    'bob@example.org',
    'Bob.Smith+keys@mail.example.org will tell',
    'bob at example dot com',
    'bob (at) example (dot) com',
    'bob[at]example.museum',
    'bob at gmail',
    'bob AT Hotmail',
    'DM @keyseller',
    '@key_seller',
    'ask (@bob.keys)',
    // phone numbers
    '(405) 555-0123',
    '(405)555-0123',
    '405-555-0123',
    '405.555.0123',
    '405 555 0123',
    '405/555-0123',
    '405–555–0123',
    '4055550123',
    'call 4055550123 and ask for Bob.',
    '1-405-555-0123',
    '1 (405) 555-0123',
    '+1 405 555 0123',
    '+14055550123',
    'parts desk 918-555-0123 ext. 4',
    '1-800-LEXUS',
    '800-253-9872',
    '+44 20 7946 0958',
    '+49 (30) 901820',
    '0044 20 7946 0958',
    '011 44 20 7946 0958',
    '+52 55 1234 5678',
    'call 555-0123',
    'Tel: 555 0123',
    '4 0 5 5 5 5 0 1 2 3',
    '4-0-5-5-5-5-0-1-2-3',
    '4l5-555-0i23',
    'say: five five five 0123',
    '$390 @lexuskeys of Plano',
    '@bob Smith said',
    '@Bob said so',
    '４０５-５５５-０１２３',
  ])('is found: %s', (text) => {
    expect(hasContact(text, catalog)).toBe(true)
  })
})

describe('a text that only says what a dealer said', () => {
  it.each([
    '',
    '2-key set, 89705-50944',
    '89705-50943, 89705-50944 or 89705-50945',
    'part no. 8970550944',
    'the other one is 89742-24070',
    'or 8974224070 without the dash',
    'JT8UZ30C0N0012345',
    'VIN JT8JZ31C6R0012345 only',
    '1992-1995 only, not 1996',
    '1992 1993 1994 1995',
    '2026-11-22',
    '11/22/2026 and 11-23-2026',
    '22.11.2026',
    'they open 9:00-17:00',
    'at 10:30 a.m.',
    '$390',
    'US$1,045.50 with tax',
    'from 250-1000 dollars',
    'first $280, then $475, then $390.00',
    '$390 at the first, $475 at the second',
    '280, 475 and 390',
    '2 keys @ $280',
    '2 @ 195 each',
    'two 10 mm bolts',
    '1/2" socket, 3/8-16 bolt',
    'Lexus of Tulsa',
    '$390 @LEXUS of Plano',
    '$390 @Plano Lexus',
    '$390 @Sewell of Plano',
    '$390 @Park Place, Plano',
    'Lexus of St. Louis, Inc.',
    'J. M. Smith & Sons',
    'Dr. No said no.',
    'They had it in stock.They ship',
    'approx. 2 weeks, excl. tax',
    'incl. tax/shipping',
    'and/or the ROM',
    'SC300/SC400',
    'at the parts desk',
    'call first, ask for parts',
    'call before 10:00',
    'call 2 weeks ahead, 3 keys',
    'zip 74145-1234',
    '100 % deposit, 15 % restocking',
    'dot on the receiver; connect the dots',
    'mileage 123,456',
    'invoice 1234567',
    'no. 12345678',
    'quoted on Nov 22, 2026 at 3 pm',
  ])('is left alone: %s', (text) => {
    expect(hasContact(text, catalog)).toBe(false)
  })
})

/** Notes as they were typed in forums and forms, or could have been. */
describe('a note that only looks as if somebody could be reached by it', () => {
  it.each([
    '390.Live 20 min away',
    'Quoted $450.Net of the core charge it is 390',
    '$390.Shop around first',
    '$390 @Lexus of Plano',
    '390@Lexus of Plano',
    '@Sewell Lexus they said 475',
    '2 keys @ Lexus (Plano), 2 weeks',
    '2 @ Toyota. They said no',
    'a 1-800 locksmith could not cut it',
    'an 800-something price',
    'part no. 89705-50944, $390, discontinued 2014',
    '89705 - 50943 is the 1-key one',
    'call for 43525-70911',
    'Quoted 11/22/2026 at 10:30, open 7-6',
    'They open 10:00 280 475',
    'JT8UZ30C5N0012345, 98,000 miles, last 8 N0012345',
    'called at 9:00: 280, 475 and 1,045 all in',
    '280/475/520 for 1/2/3 keys',
    'one two three keys: 280, 475, 520',
    'a dealer in Toronto.CA dollars',
    '$1,045.50/set incl. S&H',
    'Outlook: good. Asked on facebook first',
  ])('is left alone: %s', (text) => {
    expect(hasContact(text, catalog)).toBe(false)
  })
})

describe('a note with a way to reach somebody, taken apart or dressed up', () => {
  it.each([
    '405 - 555 - 0123',
    '(405) - 555 - 0123',
    '1.405.555.0123x22',
    '405.555.0123 ext 4',
    '405_555_0123',
    '405 555 01 23',
    '4O5-555-O123',
    'four oh five 555 0123',
    '4️⃣0️⃣5️⃣ 5️⃣5️⃣5️⃣ 0️⃣1️⃣2️⃣3️⃣',
    'my number is 555-0123',
    '1-800-LOCKSMITH',
    '1 800 FLOWERS',
    '800-25-LEXUS',
    '405-555-KEYS',
    'example .com',
    'example. com',
    'example,com',
    'www example com',
    'hxxp: //example',
    'LexusKeys.Shop',
    'LEXUSKEYS.NET has them',
    'keyshop.co',
    'fb.com/bob',
    'gmail: bobsmith',
    'insta: bobsmith',
    'my telegram is bobsmith',
    'bob at gmail dot com',
    'bobsmith (gmail)',
    'bob_77 gmail',
    'bob{at}mail{dot}com',
    'ask @BobSmith',
    '@bobsmith of Plano',
  ])('is found: %s', (text) => {
    expect(hasContact(text, catalog)).toBe(true)
  })
})

it.each(['1', '1 ', 'four ', 'a.', 'a-', '@a ', '(', 'o1', 'a_1', '12345-'])(
  'is done in time with a long text of nothing but %j',
  (unit) => {
    const began = performance.now()
    hasContact(unit.repeat(4000 / unit.length), catalog)
    expect(performance.now() - began).toBeLessThan(2000)
  },
)
