import * as v from 'valibot'
import { REMARK_OUTCOMES, type RemarkOutcome } from '../domain/dealers/remark.ts'
import { QUOTE_ACTIONS, type QuoteAction } from '../domain/moderation/moderation.ts'

/** A quote and the version of it that the moderator saw. */
interface Seen {
  readonly id: string
  readonly version: number
}

/** What a moderator has decided about quotes. */
export interface Decision {
  readonly action: Exclude<QuoteAction, 'correct'>
  /** Empty where none was ticked. */
  readonly chosen: readonly Seen[]
}

const BY_BUTTON = QUOTE_ACTIONS.filter((action) => action !== 'correct')

const seen = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z-]{1,40}:\d{1,9}$/),
  v.transform((text): Seen => {
    const [id = '', version] = text.split(':')
    return { id, version: Number(version) }
  }),
)

/** The button that was pressed: the action, and which quotes: one, those that are ticked, or all. */
const button = v.pipe(
  v.string(),
  v.transform((text) => text.split(' ')),
  v.tuple([v.picklist(BY_BUTTON), v.union([v.literal('ticked'), v.literal('all'), seen])]),
)

const form = v.object({
  button,
  ticked: v.pipe(v.array(seen), v.maxLength(100)),
  all: v.pipe(v.array(seen), v.maxLength(100)),
})

/**
 * Reads the form of a sender's quotes, by the button that it was sent with.
 *
 * @returns null for what no form of this site sends
 * @example
 * readDecision(new URLSearchParams('do=remove ticked&ticked=k7m2xq9wbz4t:1'))
 * // => { action: 'remove', chosen: [{ id: 'k7m2xq9wbz4t', version: 1 }] }
 */
export function readDecision(sent: URLSearchParams): Decision | null {
  const all = (sent.get('all') ?? '').split(' ').filter((seen) => seen !== '')
  const fields = { button: sent.get('do'), ticked: sent.getAll('ticked'), all }
  const parsed = v.safeParse(form, fields)
  if (!parsed.success) return null
  const { ticked, all: shown } = parsed.output
  const [action, which] = parsed.output.button
  return { action, chosen: which === 'ticked' ? ticked : which === 'all' ? shown : [which] }
}

/** What a moderator says to a remark on a dealer. */
export interface Answer {
  readonly id: string
  readonly outcome: RemarkOutcome
}

/**
 * Reads the button that answers a remark.
 *
 * @returns null for what no form of this site sends
 * @example
 * readAnswer('nothing-to-do k7m2xq9wbz4t') // => { id: 'k7m2xq9wbz4t', outcome: 'nothing-to-do' }
 */
export function readAnswer(button: string | null): Answer | null {
  const [name, id = '', ...rest] = (button ?? '').split(' ')
  const outcome = REMARK_OUTCOMES.find((one) => one === name)
  return outcome && rest.length === 0 && /^[0-9a-z]{1,40}$/.test(id) ? { id, outcome } : null
}

/** A whole number that a form brings along; null for anything else. */
export const readNumber = (text: string | null | undefined): number | null =>
  text && /^\d{1,12}$/.test(text) ? Number(text) : null

const BACK =
  /^\/moderate(?:\/(?:log|fit|quotes\/[0-9a-z-]{1,40}|dealers\/[a-z]{2}(?:-[a-z]{2})?\/[^/?#\s\p{Cc}]{1,200}))?(?:\?page=\d{1,4}|\?before=\d{1,12})?$/u

/** Where to go on afterwards: a page for moderators, and nowhere else. */
export const readBack = (text: string | null): string =>
  text !== null && BACK.test(text) ? text : '/moderate'
