import { capText } from '../../../domain/intake/cap-text.ts'
import { FLAG_CAPS, FLAG_REASONS, type FlagReason } from '../../../domain/quotes/flag.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { flagsPath } from '../../links.ts'
import type { FlagNotice } from '../../models.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { errorId, fieldId } from '../form/form-state.ts'

interface Props {
  readonly quote: Quote
  readonly flag: FlagNotice | null
}

const FIELD = 'reason'
const NO_REASON = 'Choose what is wrong.'

const REASONS: Readonly<Record<FlagReason, string>> = {
  'wrong-price': 'The price is wrong',
  'wrong-dealer': 'It names the wrong dealer or place',
  duplicate: 'It is there twice',
  spam: 'It is advertising or a joke',
  'private-data': 'It says something private about somebody',
}

const hiddenText = ({ nameHidden, dealer }: Quote) =>
  `${nameHidden || dealer === null ? 'Its words are' : 'Its note is'} out of sight until a moderator has looked; its price counts as before.`

/** What became of the visitor's flag, above the quote. */
export function FlagAnswer({ quote, flag }: Props) {
  switch (flag) {
    case 'placed':
      return (
        <p class="thanks" role="status">
          <strong>Thank you.</strong>{' '}
          {quote.textHidden
            ? hiddenText(quote)
            : 'A moderator will look at it. Until then it counts as before.'}
        </p>
      )
    case 'repeated':
      return (
        <p class="thanks" role="status">
          <strong>Thank you.</strong> You have flagged this quote before; what you said first is waiting for a
          moderator.
        </p>
      )
    case 'too-many':
      return (
        <p class="notice" role="alert">
          {`${capText(FLAG_CAPS.placed, 'flags')}. Send this one tomorrow.`}
        </p>
      )
    case 'no-reason':
      return <ErrorSummary errors={[{ field: FIELD, message: NO_REASON }]} />
    case null:
      return null
  }
}

/** "Something is wrong": a flag for a moderator, of one reason. */
export function FlagForm({ quote, flag }: Props) {
  const isWrong = flag === 'no-reason'
  return (
    <details class="more" open={isWrong}>
      <summary>Is something wrong with it?</summary>
      <form method="post" action={flagsPath(quote.id)}>
        <fieldset
          class={isWrong ? 'field field-wrong' : 'field'}
          {...(isWrong ? { 'aria-describedby': errorId(FIELD) } : {})}
        >
          <legend>What is wrong?</legend>
          {isWrong && (
            <p class="field-error" id={errorId(FIELD)}>
              <span class="hidden-text">Error: </span>
              {NO_REASON}
            </p>
          )}
          <div class="choices choices-column">
            {FLAG_REASONS.map((reason, index) => (
              <label class="choice">
                <input
                  type="radio"
                  name={FIELD}
                  value={reason}
                  id={index === 0 ? fieldId(FIELD) : `${fieldId(FIELD)}-${reason}`}
                />
                <span>{REASONS[reason]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div class="send">
          <button type="submit" class="button button-quiet">
            Tell a moderator
          </button>
          <p class="licence">
            The quote counts until a moderator has looked at it. What is private is out of sight at once.
          </p>
        </div>
      </form>
    </details>
  )
}
