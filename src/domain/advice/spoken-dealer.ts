import type { NamedDealer } from '../dealers/dealer.ts'
import type { DealerWord } from './whom-to-call.ts'

/** What a dealer said last of a set. */
export interface SetWord extends Omit<DealerWord, 'phone'> {
  readonly set: string
}

/** A dealer by what it said last of every set, the newest first; under the name that was typed last. */
export interface SpokenDealer extends NamedDealer {
  readonly words: readonly SetWord[]
}
