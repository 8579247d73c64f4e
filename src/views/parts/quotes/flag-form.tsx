import { capText } from '../../../domain/intake/cap-text.ts'
import { FLAG_CAPS, FLAG_REASONS, type FlagReason } from '../../../domain/quotes/flag.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { flagsPath } from '../../links.ts'
import type { Told } from '../../models.ts'
import { TellForm, ToldErrors } from '../form/tell-form.tsx'

interface Props {
  readonly quote: Quote
  readonly told: Told | null
}

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
export function FlagAnswer({ quote, told }: Props) {
  switch (told?.answer) {
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
    default:
      return <ToldErrors told={told ?? null} />
  }
}

/** "Is something wrong with it?": a flag for a moderator, of one reason. */
export function FlagForm({ quote, told }: Props) {
  return (
    <TellForm
      summary="Is something wrong with it?"
      action={flagsPath(quote.id)}
      reasons={FLAG_REASONS.map((reason) => [reason, REASONS[reason]])}
      needsNote={false}
      next="The quote counts until a moderator has looked at it. What is private is out of sight at once."
      told={told}
    />
  )
}
