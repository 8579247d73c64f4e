import fc from 'fast-check'
import { expect } from 'vitest'
import { DONE_BY_SENDER } from '../../../src/domain/intake/receipt.ts'
import { prefixesOf } from '../../../src/http/sender/network.ts'
import { readRemembered, receiptAddress } from '../../../src/http/sender/receipt-address.ts'
import { target } from './target.ts'
import { anyText, formOf } from './texts.ts'

const address = fc.oneof(anyText, fc.ipV4(), fc.ipV4Extended(), fc.ipV6())
const remembered = fc.oneof(
  anyText,
  fc.constantFrom(...DONE_BY_SENDER, '1', 'US-OK 3y 4', 'US all 12', 'CA-ON 6y 9999999999'),
)

/** What a request says of itself: where it comes from, and what became of it before. */
export const OF_CLAIMS = [
  target('http/network.ts', address, (text) => {
    const { sender, network } = prefixesOf(text)
    expect(sender).toMatch(/^(?:|\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){3})$/)
    expect(network).toBe(sender.replace(/[.:][^.:]*$/, ''))
    if (sender.includes('.')) expect(prefixesOf(sender)).toEqual({ sender, network })
  }),
  target('http/receipt-address.ts', formOf(['before', 'again', 'done', 'key'], remembered), (sent) => {
    const read = readRemembered((name) => sent.get(name) ?? undefined)
    expect(Number.isSafeInteger(read.before?.quotes ?? 0)).toBe(true)
    const { searchParams } = new URL(receiptAddress('k7m2', read), 'https://fairkey.test')
    const again = readRemembered((name) => searchParams.get(name) ?? undefined)
    expect({ ...again, key: again.key ?? '' }).toEqual({ ...read, key: read.key ?? '' })
  }),
]
