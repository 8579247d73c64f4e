import {
  isFitEntry,
  isQuoteEntry,
  isRemarkEntry,
  type LogEntry,
} from '../../../domain/moderation/moderation.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { moderateDealerPath, moderateFitsPath, moderateQuotePath } from '../../moderate-links.ts'
import type { ModeratorSite } from '../../moderate-models.ts'
import { saidText } from '../guide/fit-counts.tsx'
import { actionText, keyText } from './action-words.ts'
import { changesOf } from './changes.ts'
import { Undo } from './done-notice.tsx'

interface Props {
  readonly site: ModeratorSite
  readonly entries: readonly LogEntry[]
  readonly back: string
}

/** A moment of UTC, given in ISO 8601. */
export const momentText = (at: string) => `${dayText(at)}, ${at.slice(11, 16)} UTC`

function Subject({ site, entry }: { site: ModeratorSite; entry: LogEntry }) {
  if (isFitEntry(entry)) {
    const path = moderateFitsPath(Number(entry.subject) + 1)
    return <a href={path}>{saidText(entry.before, site.catalog.guide.fitTest)}</a>
  }
  if (isQuoteEntry(entry)) return <a href={moderateQuotePath(entry.subject)}>{`Quote ${entry.subject}`}</a>
  const key = isRemarkEntry(entry) ? entry.before.dealerKey : entry.subject
  return <a href={moderateDealerPath(key)}>{keyText(key)}</a>
}

function Changed({ site, entry, back, alone }: Omit<Props, 'entries'> & { entry: LogEntry; alone: boolean }) {
  return (
    <li class="changed">
      <div>
        <Subject site={site} entry={entry} />
        <ul class="changes">
          {changesOf(entry, site).map(({ what, from, to }) => (
            <li>
              {`${what}: `}
              <del>{from}</del> <span aria-hidden="true">→</span> <ins>{to}</ins>
            </li>
          ))}
        </ul>
      </div>
      {entry.undone && <p class="undone">undone since</p>}
      {!entry.undone && !alone && (
        <Undo name="entry" value={String(entry.id)} back={back} text="Undo this one" quiet />
      )}
    </li>
  )
}

function ActionItem({ site, entries, back }: Props) {
  const [first] = entries
  if (!first) return null
  const open = entries.filter(({ undone }) => !undone)
  return (
    <li class="moderator-action">
      <div class="moderator-action-head">
        <div>
          <p>
            <strong>{first.moderator}</strong>
            {` ${actionText(entries)}`}
          </p>
          <p class="moderator-action-at">
            <time datetime={first.at}>{momentText(first.at)}</time>
          </p>
        </div>
        {open.length > 0 && (
          <Undo
            name="actionId"
            value={first.actionId}
            back={back}
            text={open.length > 1 ? `Undo all ${open.length}` : 'Undo'}
          />
        )}
      </div>
      <ul>
        {entries.map((entry) => (
          <Changed site={site} entry={entry} back={back} alone={entries.length === 1} />
        ))}
      </ul>
    </li>
  )
}

/** Entries of the log, newest first, what was one action together. */
export function ModeratorActions({ site, entries, back }: Props) {
  return (
    <ol class="moderator-actions">
      {[...Map.groupBy(entries, ({ actionId }) => actionId).values()].map((together) => (
        <ActionItem site={site} entries={together} back={back} />
      ))}
    </ol>
  )
}
