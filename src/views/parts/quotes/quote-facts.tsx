import type { Child } from 'hono/jsx'
import { percentOff } from '../../../domain/figures/haggling.ts'
import { thenAndNow } from '../../../domain/figures/text/then-and-now.ts'
import { type CountryRules, findSet } from '../../../domain/part/catalog.ts'
import { isPriced, type Quote } from '../../../domain/quotes/quote.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import type { Site } from '../../models.ts'
import { DealerName } from '../dealers/dealer-name.tsx'
import { capital } from '../text/text.ts'
import { proofText, regionText, workText } from './quote-words.ts'

const KIND_SENTENCES: Readonly<Record<Quote['kind'], string>> = {
  quoted: 'a price that the dealer quoted',
  paid: 'a price that was paid',
  'not-here': 'the dealer cannot get the set',
  discontinued: 'the dealer says that it is discontinued',
}

interface FactsProps {
  readonly site: Site
  readonly quote: Quote
  readonly country: CountryRules
}

/** What was not said has no value. */
type Fact = readonly [name: string, value: Child | null]

/** What was asked before it was paid less. */
function firstAsked({ quote: { firstAskedCents, priceCents }, country }: FactsProps): readonly Fact[] {
  if (firstAskedCents === null || priceCents === null) return []
  const asked = moneyText(firstAskedCents, country.currency)
  const off = percentOff(firstAskedCents, priceCents)
  return [['Asked at first', off === 0 ? asked : `${asked}: ${off} % less was paid`]]
}

/** The price and what belongs to it; nothing for a report without one. */
function priceFacts({ site, quote, country }: FactsProps): readonly Fact[] {
  const price = isPriced(quote.kind) ? thenAndNow(quote, country, site.thisYear) : null
  if (price === null) return []
  const { quoted, isOld, now } = price
  const { fittingCents } = quote
  const { currency } = country
  const { words } = site.catalog
  return [
    ['Price', isOld ? <span class="then">{quoted}</span> : quoted],
    ...(now ? [[capital(now.unit), now.amount] as const] : []),
    ...firstAsked({ site, quote, country }),
    [capital(words.workOnPieces), workText(quote, currency, words)],
    ['Fitting', fittingCents === null ? null : `${moneyText(fittingCents, currency)} on top, not counted`],
  ]
}

/** A number that a moderator has looked at is still nobody's word but the dealer's. */
function numberText({ namedNumber, numberStanding }: Quote): string | null {
  if (numberStanding === 'waiting') return 'a number is being looked at'
  return numberStanding === 'shown' && namedNumber !== null ? `${namedNumber}, unchecked` : null
}

function Source({ url }: { url: string }) {
  return (
    <a href={url} rel="nofollow ugc noopener">
      {new URL(url).hostname}
    </a>
  )
}

const HIDDEN = 'hidden until somebody has looked at it'

/** What somebody typed, as far as it is in sight. */
function wordFacts({ quote }: FactsProps) {
  const { dealer, city, note, sourceUrl, nameHidden, textHidden } = quote
  const name = { dealer: dealer === null ? null : <DealerName quote={quote} unnamed="" />, city }
  const text = { note, source: sourceUrl ? <Source url={sourceUrl} /> : 'the sender' }
  return {
    ...(nameHidden ? { dealer: HIDDEN, city: HIDDEN } : name),
    ...(textHidden ? { note: HIDDEN, source: HIDDEN } : text),
  }
}

function otherFacts(props: FactsProps): readonly Fact[] {
  const { site, quote } = props
  const { dealer, city, note, source } = wordFacts(props)
  const ships = quote.ships === null ? null : quote.ships ? 'yes' : 'no'
  return [
    ['Dealer', dealer],
    ['City', city],
    ['Where', regionText(quote.region, site.places)],
    ['Ships', ships],
    ['Proof asked for', quote.proof && proofText(quote.proof, site.catalog)],
    ['Note', note],
    ['Source', source],
    ['Received', dayText(quote.receivedAt)],
  ]
}

/** Everything that is known of a quote. */
export function QuoteFacts(props: FactsProps) {
  const { site, quote } = props
  const set = findSet(site.catalog, quote.set)
  const facts: readonly Fact[] = [
    ['Set', `${quote.set} ${site.catalog.words.part}${set ? `, part ${set.partNumber}` : ''}`],
    ['What it is', KIND_SENTENCES[quote.kind]],
    ['Day', dayText(quote.quotedOn)],
    ...priceFacts(props),
    ['Number named instead', numberText(quote)],
    ...otherFacts(props),
  ]
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
