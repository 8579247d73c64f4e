/** What can be wrong with what is said of a dealer. */
export const REMARK_REASONS = [
  'wrong-price',
  'gone',
  'listed-twice',
  'own-words',
  'private-data',
  'other',
] as const
export type RemarkReason = (typeof REMARK_REASONS)[number]

/** What became of a remark: something was put right or stated, or there was nothing to do. */
export const REMARK_OUTCOMES = ['put-right', 'nothing-to-do'] as const
export type RemarkOutcome = (typeof REMARK_OUTCOMES)[number]

/** How many remarks on dealers are taken of one sender in a day; of a network `ofNetwork` says how many. */
export const REMARK_CAP = 5

/** How long what a visitor adds may be, in characters. */
export const TOLD_LENGTH = 280

/** What somebody has said about a dealer, as moderators see it; nobody has checked it. */
export interface Remark {
  readonly id: string
  readonly dealerKey: string
  readonly reason: RemarkReason
  readonly note: string
  /** ISO 8601, UTC. */
  readonly saidAt: string
}

/** What the log keeps of a remark: neither its words nor who sent it. */
export interface RemarkSnapshot extends Pick<Remark, 'dealerKey' | 'reason'> {
  /** Null while it waits. */
  readonly outcome: RemarkOutcome | null
}
