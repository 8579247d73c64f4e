import type { LogEntry, OverCap } from '../../../domain/moderation/moderation.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { UNDO_PATH } from '../../moderate-links.ts'
import type { JustDone, ModeratorSite } from '../../moderate-models.ts'
import { actionText } from './action-words.ts'
import { networkText, senderText } from './sender-text.ts'

interface UndoProps {
  /** What undoing is asked of: a whole action, or one entry of it. */
  readonly name: 'actionId' | 'entry'
  readonly value: string
  readonly back: string
  readonly text: string
  /** Beside many others it is a quiet one. */
  readonly quiet?: boolean
}

/** A button that undoes something. */
export function Undo({ name, value, back, text, quiet = false }: UndoProps) {
  return (
    <form method="post" action={UNDO_PATH}>
      <input type="hidden" name={name} value={value} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" class={quiet ? 'link-button' : 'button-quiet'}>
        {text}
      </button>
    </form>
  )
}

function doneText(entries: readonly LogEntry[], site: ModeratorSite): string {
  const [first] = entries
  return `${first?.moderator === site.moderator ? 'You' : first?.moderator} ${actionText(entries)}.`
}

const leftText = (outdated: number) =>
  `${countText(outdated, 'change')} not made, because somebody had changed it since, its sender had withdrawn it, or it was done already. Look again before you decide.`

const overCapText = ({ whose, label, published }: OverCap) =>
  `${whose === 'sender' ? senderText(label, null) : networkText(label)} now has ${published} quotes published, more than the caps of a day let through unseen. Look whether all of them should be.`

/** What was just done, with the way back; and what was not. */
export function DoneNotice({
  site,
  justDone,
  back,
}: {
  site: ModeratorSite
  justDone: JustDone
  back: string
}) {
  const { entries, outdated, overCap } = justDone
  const [first] = entries
  return (
    <div class="done-notice" role="status">
      {first && (
        <div class="done-row">
          <p>{doneText(entries, site)}</p>
          {!entries.some(({ undone }) => undone) && (
            <Undo name="actionId" value={first.actionId} back={back} text="Undo" />
          )}
        </div>
      )}
      {outdated > 0 && <p class="done-left">{leftText(outdated)}</p>}
      {overCap.map((one) => (
        <p>{overCapText(one)}</p>
      ))}
      {!first && outdated === 0 && <p>Nothing was done: tick something first.</p>}
    </div>
  )
}
