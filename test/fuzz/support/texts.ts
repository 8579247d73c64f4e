import fc from 'fast-check'
import { MARKUP, TEXTS } from '../../http/support/hostile.ts'

/** What sound input is made of: pieces of it get further than noise does. */
const PIECES = [
  ...[
    '$',
    'US$',
    'CAD',
    '1,045',
    '390',
    '.50',
    '2026-11-22',
    '2011-09-14',
    '-',
    ':',
    '/',
    '.',
    ' ',
    '\u00A0',
  ],
  ...[
    'US-OK',
    'us-ok',
    'CA-ON',
    '1-key',
    '2-key',
    'all',
    'card',
    'dark',
    'png',
    'thread-1',
    'remove',
    'ticked',
  ],
  ...['Lexus of ', 'Tulsa', 'Saint', 'É', 'ß', 'and', 'J.', '(405) 555-0123', '@', 'example.com', 'https://'],
  ...['/moderate', '/w/', '::', 'ffff', '192.0.2.1', 'ann', 'first-secret-of-ann', '<', '"', "'", '&', '%'],
]

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((some) => some.join(''))

/** Any text: every code unit, whole letters, what breaks things, and what is nearly sound. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...MARKUP),
  pieces,
)

/** Any value that JSON can carry. */
export const anything = fc.oneof(anyText, fc.jsonValue(), fc.double(), fc.integer({ min: -1, max: 600_000 }))

/** Something with some of the parts that are asked for, each sound or anything. */
export const partly = (sound: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(
          Object.entries(sound).map(([part, value]) => [
            part,
            fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: anything }),
          ]),
        ),
        { requiredKeys: [] },
      ),
      fc.dictionary(anyText, anything, { maxKeys: 1 }),
    )
    .map(([known, more]): Readonly<Record<string, unknown>> => ({ ...known, ...more }))

/** A form with some of the fields that are asked for, any of them twice. */
export const formOf = (fields: readonly string[], value: fc.Arbitrary<string> = anyText) =>
  fc
    .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fields) }, anyText), value), {
      maxLength: 12,
    })
    .map(
      (sent) => new URLSearchParams(sent.map(([name, said]) => [name.toWellFormed(), said.toWellFormed()])),
    )
