import fc from 'fast-check'
import { anyForm, anyQuote } from '../../fuzz/support/quotes.ts'
import { anyText, anything } from '../../fuzz/support/texts.ts'

/** What no page may repeat as it is: a tag, and what would end an attribute. */
export const PROBES = ['<q7z>', '" q7z="', "' q7z='", '</script><q7z>', ']]><q7z>', '--><q7z>']

const probed = fc.oneof(
  { weight: 2, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(...PROBES) },
)

const SEGMENTS = [
  ...[
    'us',
    'us-ok',
    'ca-on',
    'US-OK',
    '1-key',
    '2-key',
    '3-key',
    '2',
    'all',
    'thread-1',
    'thread-2',
    'thread-5',
  ],
  ...['alpha-motors', 'beta', 'nobody', '2-key.png', '2-bar.png', 'all-card-dark.svg', '2.gif', '.png', '*'],
  ...['%', '%00', '%zz', '%ff', '%ed%a0%80', '%2e%2e%2f', '%0d%0aSet-Cookie:%20x=1', '..%2f', ';a=b', '{x}'],
]

const encoded = probed.map((text) => encodeURIComponent(text.toWellFormed()))
const segment = fc.oneof(fc.constantFrom(...SEGMENTS), encoded)

const NAMES = [
  ...[
    'set',
    'region',
    'price',
    'priceCents',
    'cursor',
    'limit',
    'before',
    'again',
    'done',
    'key',
    'flag',
    'version',
  ],
  ...[
    'page',
    'outdated',
    'ended',
    'quote',
    'forum',
    'size',
    'theme',
    'dealer',
    'city',
    'note',
    'quotedOn',
    'proof',
  ],
  ...[
    'do',
    'ticked',
    'all',
    'actionId',
    'back',
    'into',
    'phone',
    'link',
    'statement',
    'statedOn',
    'name',
    'secret',
  ],
  ...['model', 'year', 'found', 'fit'],
  ...['reason', 'kind', 'day', 'cutting', 'ships', 'sourceUrl', 'formKey', 'cf-turnstile-response'],
]

const KNOWN = [
  ...[
    'us-ok',
    'US-OK',
    'CA',
    '2-key',
    '390',
    '39000',
    '1',
    '2',
    '100',
    'thread-1',
    'thread-2',
    'spam',
    'duplicate',
  ],
  ...[
    'sc-400',
    '1994',
    'yes',
    'stored',
    'remove ticked',
    'remove-fit ticked',
    'restore-fit ticked',
    'publish all',
    'remove thread-1:1',
    'hide-text thread-2:1',
    'publish thread-1:2',
    'show-number thread-1:1',
    'leave-number-out thread-1:1',
    'thread-3:1',
  ],
  ...[
    '/moderate/log',
    '//evil.example',
    'changed',
    'US-OK beta',
    'US-OK alpha motors',
    '2026-11-20',
    'ann',
    'none',
  ],
]

const fields = fc.array(
  fc.tuple(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: probed }),
    fc.oneof(fc.constantFrom(...KNOWN), probed),
  ),
  { maxLength: 4 },
)

/** What a header can carry: no line breaks, and ASCII alone, because workerd warns of each that is not. */
const headerText = probed.map((text) => text.replace(/[^\t\x20-\x7e]/g, '').trim())

const headers = fc.dictionary(
  fc.constantFrom(
    ...[
      'Accept',
      'Accept-Language',
      'Accept-Encoding',
      'If-None-Match',
      'If-Modified-Since',
      'Range',
      'Cookie',
    ],
    ...[
      'User-Agent',
      'Referer',
      'Idempotency-Key',
      'Authorization',
      'CF-Ray',
      'CF-IPCountry',
      'X-Forwarded-For',
    ],
    ...[
      'Host',
      'Content-Length',
      'Access-Control-Request-Method',
      'CF-Connecting-IP',
      'Origin',
      'Sec-Fetch-Site',
    ],
  ),
  headerText,
  { maxKeys: 2 },
)

const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'multipart/form-data',
  'text/plain',
  '',
]

/** What a body is made of: the sound one with other fields, or something that is meant for another route. */
const body = fc.oneof(
  { weight: 6, arbitrary: fc.record({ as: fc.constant('sound' as const), fields }) },
  { weight: 2, arbitrary: fc.record({ as: fc.constant('form' as const), form: anyForm }) },
  {
    weight: 2,
    arbitrary: fc.record({ as: fc.constant('json' as const), json: fc.oneof(anyQuote, anything) }),
  },
  { weight: 1, arbitrary: fc.record({ as: fc.constant('multipart' as const), fields }) },
  {
    weight: 2,
    arbitrary: fc.record({ as: fc.constant('bytes' as const), bytes: fc.uint8Array({ maxLength: 400 }) }),
  },
)

const nothingOr = <T>(arbitrary: fc.Arbitrary<T>, weight: number) =>
  fc.oneof({ weight: 4 - weight, arbitrary: fc.constant(null) }, { weight, arbitrary })

/** What becomes of a sound request. Most of it stays as it is, so that much is read to its end. */
export const anyChange = fc.record({
  method: fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE') },
  ),
  /** In place of the parts of its path that are not fixed. */
  segments: fc.array(nothingOr(segment, 2), { minLength: 2, maxLength: 2 }),
  query: nothingOr(fields, 2),
  rawQuery: nothingOr(fc.oneof(encoded, fc.constantFrom('%', '&&==', '%ff=%00', '?')), 1),
  headers: nothingOr(headers, 2),
  type: nothingOr(fc.constantFrom(...TYPES), 1),
  loggedIn: fc.boolean(),
  body: nothingOr(body, 3),
})

export type Change = typeof anyChange extends fc.Arbitrary<infer T> ? T : never
