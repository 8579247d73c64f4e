/** What an answer on the phone tells; the call sheet has room for each. `code`: what the pieces are cut by. */
export type CallTopic =
  | 'stock'
  | 'price'
  | 'code'
  | 'cutting'
  | 'ships'
  | 'proof'
  | 'returns'
  | 'shelf'
  | 'fitting'

/** Something to ask a dealer on the phone. */
export interface CallQuestion {
  readonly topic: CallTopic
  /** Word by word, to be read out. */
  readonly ask: string
  /** What to listen for. */
  readonly hint: string
}

/** Something to have beside the phone. */
export interface CallDocument {
  readonly name: string
  /** Who has asked for it, or what it is good for. */
  readonly why: string
}
