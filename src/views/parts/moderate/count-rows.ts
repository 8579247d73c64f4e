import type { Action } from '../../../domain/moderation/moderation.ts'
import { FLAG_REASONS } from '../../../domain/quotes/flag.ts'
import type { Hold } from '../../../domain/quotes/hold.ts'
import { capital } from '../text/text.ts'
import { FLAG_WORDS } from './flag-words.ts'

/** What moderators did, as the public page counts it. */
export const ACTION_ROWS: readonly (readonly [action: Action, text: string])[] = [
  ['publish', 'Quotes published'],
  ['remove', 'Quotes removed'],
  ['correct', 'Quotes corrected'],
  ['hide-text', 'Texts hidden'],
  ['hide-name', 'Names of dealers hidden'],
  ['show-number', 'Named numbers shown'],
  ['leave-number-out', 'Named numbers left out'],
  ['merge', 'Dealers merged'],
  ['remark', 'Remarks on dealers answered'],
  ['remove-fit', 'Fit reports taken off'],
  ['restore-fit', 'Fit reports brought back'],
]

/** Why quotes are held, by the hold's reason. */
export const HOLD_ROWS: readonly (readonly [reason: Hold['reason'], text: string])[] = [
  ['far-below', 'Far below the median'],
  ['far-above', 'Far above the median'],
  ['out-of-line', 'Out of line with the others'],
  ['implausible', 'Outside the plausible range'],
  ['contact-in-note', 'A link or contact details in its words'],
  ['other-part', 'Another part or model in its words'],
  ['too-many-today', 'Too many from one sender'],
  ['not-verified', 'No check that a person sent it'],
]

export const FLAG_ROWS: readonly (readonly [reason: string, text: string])[] = FLAG_REASONS.map((reason) => [
  reason,
  capital(FLAG_WORDS[reason]),
])
