import { holdText } from '../../../domain/intake/hold-text.ts'
import type { ModeratedQuote } from '../../../domain/moderation/moderation.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { moderateDealerPath, moderateQuotePath } from '../../moderate-links.ts'
import type { Card, ModeratorSite } from '../../moderate-models.ts'
import { priceText } from '../quotes/price.ts'
import { currencyOf, cuttingText, KIND_WORDS, whereText } from '../quotes/quote-words.ts'
import { capital } from '../text/text.ts'
import { Actions, seenText } from './actions.tsx'
import { flagsText } from './flag-words.ts'
import { Surroundings } from './surroundings.tsx'

interface Props {
  readonly site: ModeratorSite
  readonly card: Card
  /** Whether it stands among others that can be decided about at once. */
  readonly among: boolean
}

const STATUS_WORDS = {
  held: 'Held',
  published: 'Published',
  removed: 'Removed',
  superseded: 'Replaced by a newer one of the same sender',
} as const

const NUMBER_WORDS = {
  waiting: 'not shown until you say so',
  shown: 'shown as unchecked',
  'left-out': 'left out',
} as const

/** Why it is here. */
function Reasons({ site, card }: Pick<Props, 'site' | 'card'>) {
  const { quote, flags, textHidden, withdrawn } = card
  const hold = quote.hold ? holdText(quote.hold, currencyOf(quote.region, site.places)) : null
  const status = withdrawn ? 'Withdrawn by its sender' : STATUS_WORDS[quote.status]
  const was = quote.status === 'held' ? '' : ', was held'
  return (
    <ul class="case-reasons">
      <li>
        <strong>{`${status}${hold ? was : ''}`}</strong>
        {hold && `: ${hold}`}
      </li>
      {flags.length > 0 && (
        <li>
          <strong>Flagged</strong>
          {`: ${flagsText(flags)}`}
        </li>
      )}
      {quote.namedNumber !== null && (
        <li>
          <strong>Names another number</strong>
          {`: ${quote.namedNumber}, ${NUMBER_WORDS[quote.numberStanding ?? 'waiting']}`}
        </li>
      )}
      {textHidden && (
        <li>
          {quote.nameHidden
            ? 'Dealer, city, note and link are hidden from visitors.'
            : 'Note and link are hidden from visitors; the dealer’s name is not.'}
        </li>
      )}
    </ul>
  )
}

/** What the sender wrote, and what was added to flags, also where visitors do not see it. */
function Written({ site, card: { quote, flags } }: Pick<Props, 'site' | 'card'>) {
  const { dealer, dealerKey, note, sourceUrl } = quote
  const said = flags.flatMap(({ notes }) => notes)
  const work = cuttingText(quote, currencyOf(quote.region, site.places), site.catalog.words)
  return (
    <>
      <p>
        {dealerKey === null ? (
          (dealer ?? 'Dealer not named')
        ) : (
          <a href={moderateDealerPath(dealerKey)}>{dealer}</a>
        )}
        {`, ${whereText(quote, site.places)}`}
      </p>
      <p class="case-more">
        {quote.comparableCents !== null && work !== null && `${capital(work)}. `}
        {`Received ${dayText(quote.receivedAt)}.`}
        {sourceUrl && (
          <>
            {' '}
            <a href={sourceUrl} rel="noreferrer nofollow ugc">{`Source: ${new URL(sourceUrl).hostname}`}</a>
          </>
        )}
      </p>
      {note && <blockquote class="case-note">{note}</blockquote>}
      {said.length > 0 && <p>Added to its flags, and checked by nobody:</p>}
      {said.map((one) => (
        <blockquote class="case-note">{one}</blockquote>
      ))}
    </>
  )
}

function Tick({ quote, version, text }: Pick<ModeratedQuote, 'quote' | 'version'> & { text: string }) {
  return (
    <label class="case-tick">
      <input type="checkbox" name="ticked" value={seenText({ quote, version })} />
      <span>{text}</span>
    </label>
  )
}

/** One quote to decide about. */
export function Case({ site, card, among }: Props) {
  const { quote } = card
  const id = `case-${quote.id}`
  return (
    <article class="case" aria-labelledby={id}>
      <header class="case-head">
        <h3 id={id}>
          <span class="case-price">{priceText(quote, site) ?? 'No price'}</span>{' '}
          <span class="case-what">
            <span class="whole">{quote.set}</span>
            {` ${KIND_WORDS[quote.kind]}, ${dayText(quote.quotedOn)}`}
          </span>
        </h3>
        {among && <Tick {...card} text="Tick" />}
      </header>
      <Reasons site={site} card={card} />
      <div class="case-body">
        <div>
          <Written site={site} card={card} />
        </div>
        {card.surroundings && <Surroundings site={site} quote={quote} surroundings={card.surroundings} />}
      </div>
      <Actions card={card} />
    </article>
  )
}

/** Another quote of the same sender, in a line. */
export function OtherQuote({ site, one }: { site: ModeratorSite; one: ModeratedQuote }) {
  const { quote } = one
  return (
    <li class="other-quote">
      <Tick
        {...one}
        text={`${priceText(quote, site) ?? 'No price'}, ${quote.set} ${KIND_WORDS[quote.kind]}, ${whereText(quote, site.places)}`}
      />
      <a href={moderateQuotePath(quote.id)}>
        <span class="hidden-text">{`Quote ${quote.id}: `}</span>
        {STATUS_WORDS[quote.status].split(' ')[0]?.toLowerCase()}
      </a>
    </li>
  )
}
