/** Why a quote is held for a moderator, with the figures behind it; prices in cents of `year`. */
export type Hold =
  | {
      readonly reason: 'implausible'
      readonly lowCents: number
      readonly highCents: number
      readonly year: number
    }
  | {
      readonly reason: 'far-below' | 'far-above'
      readonly factor: number
      readonly medianCents: number
      readonly year: number
    }
  | {
      readonly reason: 'out-of-line'
      readonly side: 'below' | 'above'
      readonly medianCents: number
      readonly quotes: number
      readonly year: number
    }
  | { readonly reason: 'too-many-today' | 'not-verified' }
  /** A link or contact details in the note or the dealer's name: they may be spam, or somebody's own. */
  | { readonly reason: 'contact-in-note' }
  /** Another part's number or another car in them: its price may be of that one. */
  | { readonly reason: 'other-part' }

/** Every reason, as the API names it. */
export const HOLD_REASONS = [
  'implausible',
  'far-below',
  'far-above',
  'out-of-line',
  'too-many-today',
  'not-verified',
  'contact-in-note',
  'other-part',
] as const satisfies readonly Hold['reason'][]

/** The reasons that a price gives; only these are lifted by another price. */
const PRICE_HOLDS = ['implausible', 'far-below', 'far-above', 'out-of-line'] as const

/**
 * Whether a quote is held for its price.
 *
 * @example
 * isPriceHold({ reason: 'too-many-today' }) // => false
 */
export const isPriceHold = ({ reason }: Hold): boolean => PRICE_HOLDS.some((one) => one === reason)

/** The reasons that words give; only these are lifted by other words. */
const WORDS_HOLDS = ['contact-in-note', 'other-part'] as const

/**
 * Whether a quote is held for what somebody typed in words.
 *
 * @example
 * isWordsHold({ reason: 'other-part' }) // => true
 */
export const isWordsHold = ({ reason }: Hold): boolean => WORDS_HOLDS.some((one) => one === reason)
