import type { RemarkReason } from '../../../domain/dealers/remark.ts'

/** What a remark on a dealer is about, in the visitor's words. */
export const REMARK_WORDS: Readonly<Record<RemarkReason, string>> = {
  'wrong-price': 'The dealership did not say this price',
  gone: 'It has closed, moved or changed its name',
  'listed-twice': 'It is listed twice',
  'own-words': 'The dealership has something to say',
  'private-data': 'It says something private about somebody',
  other: 'Something else',
}
