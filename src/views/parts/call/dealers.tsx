import type { CallGroup, CallList, DealerWord } from '../../../domain/advice/whom-to-call.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { callPath, DEALERS_PATH, dealerPath, quotePath, regionDealersPath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { Phone } from '../dealers/dealer-facts.tsx'
import { priceText } from '../quotes/price.ts'
import { currencyOf, cuttingText, KIND_WORDS, whereText } from '../quotes/quote-words.ts'

interface Props {
  readonly site: Site
  readonly figures: SetFigures
  readonly whom: CallList
}

/** As many lists as a printed page has room for. */
const PRINTED = 2

/** What else they said that matters on the phone. */
function factsText(word: DealerWord, site: Site): string {
  const work = cuttingText(word, currencyOf(word.region, site.places), site.catalog.words)
  const facts = work === null ? [] : [work]
  if (word.ships !== null) facts.push(word.ships ? 'ships' : 'does not ship')
  return facts.map((fact) => `; ${fact}`).join('')
}

function Said({ word }: { word: DealerWord }) {
  return (
    <a href={quotePath(word.quoteId)}>
      <time datetime={word.quotedOn}>{dayText(word.quotedOn)}</time>
    </a>
  )
}

/** The sheet with the dealer's name in it. */
function Note({ figures: { set, place }, word: { dealer, city, region } }: Props & { word: DealerWord }) {
  return (
    <p class="call-screen">
      <a href={`${callPath(place.code, set.name, { dealer, city, region })}#ask`}>
        {`Note what ${dealer} says`}
      </a>
    </p>
  )
}

function Offer({ site, figures, whom, word }: Props & { word: DealerWord }) {
  const { dealer, dealerKey, kind, phone } = word
  return (
    <li>
      <p>
        <strong>
          <a href={dealerPath(dealerKey)}>{dealer}</a>
        </strong>
        {`, ${whereText(word, site.places)}`}
      </p>
      {phone && (
        <p>
          <Phone phone={phone} />
        </p>
      )}
      <p class="call-said">
        <span class="call-price">{priceText(word, site)}</span>
        {` ${KIND_WORDS[kind]} on `}
        <Said word={word} />
        {factsText(word, site)}
      </p>
      <Note site={site} figures={figures} whom={whom} word={word} />
    </li>
  )
}

function titleText(group: CallGroup, { place, country }: SetFigures): string {
  if (group === 'here') return `Call in ${place.level === 'country' ? country.inText : place.name}`
  if (group === 'nearby') return `Near ${place.name}`
  return group === 'ships' ? 'Elsewhere, and ships' : 'Elsewhere: ask whether they ship'
}

/** Where to find a dealer while nobody has named one that can get it. */
function FindOne({ figures: { country }, whom }: Pick<Props, 'figures' | 'whom'>) {
  const nobody =
    whom.refused.length > 0
      ? 'No dealer that somebody named is known to have it.'
      : 'Nobody has named a dealer yet.'
  return (
    <section class="list" aria-labelledby="here">
      <h2 id="here">Whom to call</h2>
      <p>
        {`${nobody} `}
        <a href={country.dealerLocator} rel="noopener">
          Find one here
        </a>
        , and ask whether they ship.
      </p>
    </section>
  )
}

function Refused(props: Props) {
  const { site, whom } = props
  if (whom.refused.length === 0) return null
  return (
    <section class="list call-screen" aria-labelledby="refused">
      <h2 id="refused">Could not get it</h2>
      <ul class="call-dealers">
        {whom.refused.map((word) => (
          <li>
            <p>
              <a href={dealerPath(word.dealerKey)}>{word.dealer}</a>
              {`, ${whereText(word, site.places)}, could not get it on `}
              <Said word={word} />.
            </p>
            <Note {...props} word={word} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whom to call about a set, the nearest to a sale first; below, who could not get it. */
export function Dealers(props: Props) {
  const { figures, whom } = props
  const { level, code } = figures.place
  return (
    <>
      <div class="columns call-whom">
        {whom.groups.length === 0 && <FindOne figures={figures} whom={whom} />}
        {whom.groups.map(({ group, words }, n) => (
          <section class={n < PRINTED ? 'list' : 'list call-screen'} aria-labelledby={group}>
            <h2 id={group}>{titleText(group, figures)}</h2>
            <ul class="call-dealers">
              {words.map((word) => (
                <Offer {...props} word={word} />
              ))}
            </ul>
          </section>
        ))}
        <Refused {...props} />
      </div>
      {(whom.groups.length > 0 || whom.refused.length > 0) && (
        <p class="call-screen">
          <a href={level === 'country' ? DEALERS_PATH : regionDealersPath(code)}>All dealers</a>
        </p>
      )}
    </>
  )
}
