import type { Statement } from '../domain/part/catalog.ts'
import { keyThread } from './sources.ts'

/** Nothing newer than 2011 was found about these numbers themselves. */
export const statements: readonly Statement[] = [
  {
    about: 'A sibling, in December 2023',
    says:
      'the 1992-93 ES 300 has the same kind of receiver and ROM. Its set of two keys with a ROM had cost about ' +
      '$600, and had not been sold for at least ten years: one owner’s word.',
    source: keyThread,
  },
]
