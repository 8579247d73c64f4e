import type { SetWord, SpokenDealer } from '../../../domain/advice/spoken-dealer.ts'
import { cityBeside } from '../../../domain/dealers/city-beside.ts'
import { QUOTES_COUNTED } from '../../../domain/dealers/dealer.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { dealerPath, quotePath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { priceText } from '../quotes/price.ts'
import { KIND_WORDS } from '../quotes/quote-words.ts'

/** What was said of sets, in the order of the catalogue's. */
export const inSetOrder = <T extends { readonly set: string }>(
  said: readonly T[],
  site: Site,
): readonly T[] => site.catalog.sets.flatMap(({ name }) => said.filter(({ set }) => set === name))

/** "3 reports", and "100 reports or more" from where they are no longer counted. */
export const reportsText = (quotes: number): string =>
  quotes < QUOTES_COUNTED ? countText(quotes, 'report') : `${countText(QUOTES_COUNTED, 'report')} or more`

const shipsText = (ships: boolean | null) => {
  if (ships === null) return ''
  return ships ? '; ships' : '; does not ship'
}

/** What a dealer said last of one set. */
function SetLine({ site, word }: { site: Site; word: SetWord }) {
  const price = priceText(word, site)
  return (
    <li>
      <strong class="whole">{word.set}</strong> {price === null ? '' : `${price} `}
      {KIND_WORDS[word.kind]},{' '}
      <a href={quotePath(word.quoteId)}>
        <time datetime={word.quotedOn}>{dayText(word.quotedOn)}</time>
      </a>
      {shipsText(word.ships)}
    </li>
  )
}

/** One dealer of a region: its name, and what it said last of each set. */
export function DealerEntry({ site, dealer }: { site: Site; dealer: SpokenDealer }) {
  const city = cityBeside(dealer)
  return (
    <li class="dealer-entry">
      <div>
        <h2>
          <a href={dealerPath(dealer.key)}>{dealer.name}</a>
        </h2>
        {city !== null && <p class="about">{city}</p>}
      </div>
      <ul>
        {inSetOrder(dealer.words, site).map((word) => (
          <SetLine site={site} word={word} />
        ))}
      </ul>
    </li>
  )
}
