import {
  type Action,
  actionOf,
  isFitEntry,
  isMergeEntry,
  isRemarkEntry,
  type LogEntry,
} from '../../../domain/moderation/moderation.ts'
import { countText } from '../../../domain/text/count-text.ts'

const WORDS: Readonly<Record<Exclude<Action, 'merge'>, (what: string) => string>> = {
  publish: (what) => `published ${what}`,
  remove: (what) => `removed ${what}`,
  correct: (what) => `corrected ${what}`,
  'show-text': (what) => `showed the text of ${what}`,
  'hide-text': (what) => `kept the text of ${what} hidden`,
  'hide-name': (what) => `hid the dealer’s name of ${what}`,
  'show-number': (what) => `showed the number named in ${what}`,
  'leave-number-out': (what) => `left out the number named in ${what}`,
  dismiss: (what) => `left ${what} as reported and answered the flags`,
  facts: (what) => `changed what is known of ${what}`,
  'remove-fit': (what) => `took off ${what}`,
  'restore-fit': (what) => `brought back ${what}`,
  remark: (what) => `answered a remark on ${what}`,
}

/**
 * A dealer's key as a moderator reads it.
 *
 * @example
 * keyText('US-OK smith tulsa') // => 'smith tulsa (US-OK)'
 */
export const keyText = (key: string): string =>
  `${key.slice(key.indexOf(' ') + 1)} (${key.slice(0, key.indexOf(' '))})`

/**
 * What was done, as one sentence says it behind the moderator's name.
 *
 * @param entries of one action, at least one
 * @example
 * actionText(tenRemovals) // => 'removed 10 quotes'
 */
export function actionText(entries: readonly LogEntry[]): string {
  const [first] = entries
  if (!first) return 'did nothing'
  const action = actionOf(first.action)
  const text = action === 'merge' ? mergeText(first) : WORDS[action](subjectText(action, entries))
  return first.action === action ? text : `undid: ${text}`
}

function subjectText(action: Action, entries: readonly LogEntry[]): string {
  const [first] = entries
  if (action === 'facts' && first) return keyText(first.subject)
  if (first && isFitEntry(first))
    return entries.length === 1 ? 'a fit report' : countText(entries.length, 'fit report')
  if (first && isRemarkEntry(first)) return keyText(first.before.dealerKey)
  return entries.length === 1 ? 'a quote' : countText(entries.length, 'quote')
}

function mergeText(entry: LogEntry): string {
  const into = isMergeEntry(entry) ? (entry.before.into ?? entry.after.into) : null
  return `merged ${keyText(entry.subject)} into ${keyText(into ?? '')}`
}
