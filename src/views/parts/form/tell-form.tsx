import { TOLD_LENGTH } from '../../../domain/dealers/remark.ts'
import type { Told } from '../../models.ts'
import { ErrorSummary } from './error-summary.tsx'
import { errorId, fieldId } from './form-state.ts'

interface Props {
  /** What leads to it, while it is folded. */
  readonly summary: string
  /** Where it is sent. */
  readonly action: string
  readonly reasons: readonly (readonly [reason: string, text: string])[]
  readonly needsNote: boolean
  /** What happens next, beside the button. */
  readonly next: string
  readonly told: Told | null
}

interface FieldProps extends Pick<Props, 'told'> {
  readonly field: 'reason' | 'note'
}

const errorOf = ({ field, told }: FieldProps) =>
  told?.errors.find((error) => error.field === field)?.message ?? null

function FieldError({ field, told }: FieldProps) {
  const message = errorOf({ field, told })
  if (message === null) return null
  return (
    <p class="field-error" id={errorId(field)}>
      <span class="hidden-text">Error: </span>
      {message}
    </p>
  )
}

function Reasons({ reasons, told }: Pick<Props, 'reasons' | 'told'>) {
  const isWrong = errorOf({ field: 'reason', told }) !== null
  return (
    <fieldset
      class={isWrong ? 'field field-wrong' : 'field'}
      {...(isWrong ? { 'aria-describedby': errorId('reason') } : {})}
    >
      <legend>What is wrong?</legend>
      <FieldError field="reason" told={told} />
      <div class="choices choices-column">
        {reasons.map(([reason, text], index) => (
          <label class="choice">
            <input
              type="radio"
              name="reason"
              value={reason}
              id={index === 0 ? fieldId('reason') : `${fieldId('reason')}-${reason}`}
              checked={told?.values.reason === reason}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Note({ needsNote, told }: Pick<Props, 'needsNote' | 'told'>) {
  const isWrong = errorOf({ field: 'note', told }) !== null
  const hint = `hint-${fieldId('note')}`
  return (
    <div class={isWrong ? 'field field-wrong' : 'field'}>
      <label for={fieldId('note')}>
        {needsNote ? 'In a sentence (needed)' : 'Anything to add? (optional)'}
      </label>
      <p class="hint" id={hint}>
        {`Up to ${TOLD_LENGTH} characters, for moderators alone. Without phone numbers, addresses and links: nobody writes back.`}
      </p>
      <FieldError field="note" told={told} />
      <textarea
        id={fieldId('note')}
        name="note"
        rows={3}
        aria-describedby={isWrong ? `${hint} ${errorId('note')}` : hint}
        {...(isWrong ? { 'aria-invalid': 'true' as const } : {})}
      >
        {told?.values.note ?? ''}
      </textarea>
    </div>
  )
}

/** What cannot be taken of it, above the page. */
export function ToldErrors({ told }: Pick<Props, 'told'>) {
  return told?.answer === 'wrong' ? <ErrorSummary errors={told.errors} /> : null
}

/** "Is something wrong?": a visitor tells moderators what, by a reason and a few words. */
export function TellForm({ summary, action, reasons, needsNote, next, told }: Props) {
  return (
    <details class="more" open={told?.answer === 'wrong' || told?.answer === 'too-many'}>
      <summary>{summary}</summary>
      <form method="post" action={action} novalidate>
        <Reasons reasons={reasons} told={told} />
        <Note needsNote={needsNote} told={told} />
        <div class="send">
          <button type="submit" class="button button-quiet">
            Tell a moderator
          </button>
          <p class="licence">{next}</p>
        </div>
      </form>
    </details>
  )
}
