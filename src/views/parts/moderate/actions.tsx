import type { ModeratedQuote, QuoteAction } from '../../../domain/moderation/moderation.ts'
import { hasWords, type Quote } from '../../../domain/quotes/quote.ts'
import { moderateQuotePath } from '../../moderate-links.ts'

/** A quote with the version of it that is shown, as forms send it. */
export const seenText = ({ quote, version }: Pick<ModeratedQuote, 'quote' | 'version'>): string =>
  `${quote.id}:${version}`

interface Choice {
  readonly action: Exclude<QuoteAction, 'correct'>
  readonly text: string
}

const hasName = ({ dealer, city }: Quote) => dealer !== null || city !== null

/** What can be done about a number that its dealer named instead; what waits for an answer comes first. */
function numberChoices({ namedNumber, numberStanding, status }: Quote): readonly Choice[] {
  if (namedNumber === null || status === 'removed') return []
  const choices: readonly Choice[] = [
    { action: 'show-number', text: 'Show the number' },
    { action: 'leave-number-out', text: 'Leave the number out' },
  ]
  const done = { waiting: null, shown: 'show-number', 'left-out': 'leave-number-out' }[
    numberStanding ?? 'waiting'
  ]
  return choices.filter(({ action }) => action !== done)
}

/** What can be done to a quote as it stands, the likeliest first. */
function choicesFor({ quote, flags, textHidden }: ModeratedQuote): readonly Choice[] {
  const { status } = quote
  const isOfText = flags.some(({ reason }) => reason === 'private-data')
  const others = flags.some(({ reason }) => reason !== 'private-data')
  const choices: Choice[] = []
  if (status === 'held') choices.push({ action: 'publish', text: 'Publish' })
  if (status === 'removed') choices.push({ action: 'publish', text: 'Publish again' })
  if (status !== 'held' && status !== 'removed' && others)
    choices.push({ action: 'dismiss', text: 'Leave as it is' })
  choices.push(...numberChoices(quote))
  if (textHidden) choices.push({ action: 'show-text', text: 'Show the text' })
  if (!textHidden && isOfText && status !== 'removed')
    choices.push({ action: 'show-text', text: 'The text is fine' })
  if (textHidden && isOfText) choices.push({ action: 'hide-text', text: 'Keep the text hidden' })
  if (textHidden && !quote.nameHidden && hasName(quote))
    choices.push({ action: 'hide-name', text: 'Hide the dealer’s name, too' })
  if (status !== 'removed') choices.push({ action: 'remove', text: 'Remove' })
  if (!textHidden && hasWords(quote)) choices.push({ action: 'hide-text', text: 'Hide the text' })
  return choices
}

/** The buttons of one quote; none for what its sender has withdrawn. */
export function Actions({ card }: { card: ModeratedQuote }) {
  if (card.withdrawn) return null
  const seen = seenText(card)
  return (
    <div class="case-actions">
      {choicesFor(card).map(({ action, text }, at) => (
        <button
          type="submit"
          name="do"
          value={`${action} ${seen}`}
          class={at === 0 ? 'button' : 'button-quiet'}
        >
          {text}
        </button>
      ))}
      <a class="button-quiet" href={`${moderateQuotePath(card.quote.id)}#correct`}>
        Correct
      </a>
    </div>
  )
}
