import * as v from 'valibot'
import { FIT_ACTIONS, type FitAction } from '../../domain/moderation/moderation.ts'

/** What a moderator has decided about fit reports: those that are ticked, or all of one sender or network. */
export interface FitDecision {
  readonly action: FitAction
  readonly chosen:
    | { readonly ids: readonly number[] }
    | { readonly sender: string }
    | { readonly network: string }
}

const number = v.pipe(v.string(), v.regex(/^[1-9]\d{0,11}$/), v.transform(Number))
const label = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/))

/** The button that was pressed: the action, and on what. */
const button = v.pipe(
  v.string(),
  v.transform((text) => text.split(' ')),
  v.union([
    v.tuple([v.picklist(FIT_ACTIONS), v.literal('ticked')]),
    v.tuple([v.picklist(FIT_ACTIONS), v.picklist(['sender', 'network']), label]),
  ]),
)

const form = v.object({ button, ticked: v.pipe(v.array(number), v.maxLength(100)) })

/**
 * Reads the form of fit reports, by the button that it was sent with.
 *
 * @returns null for what no form of this site sends
 * @example
 * readFitDecision(new URLSearchParams('do=remove-fit network 9f8e7d6c'))
 * // => { action: 'remove-fit', chosen: { network: '9f8e7d6c' } }
 */
export function readFitDecision(sent: URLSearchParams): FitDecision | null {
  const parsed = v.safeParse(form, { button: sent.get('do'), ticked: sent.getAll('ticked') })
  if (!parsed.success) return null
  const { button, ticked } = parsed.output
  const [action, whose, of] = button
  if (of === undefined) return { action, chosen: { ids: ticked } }
  return { action, chosen: whose === 'sender' ? { sender: of } : { network: of } }
}
