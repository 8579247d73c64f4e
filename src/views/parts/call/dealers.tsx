import type { Quote } from '../../../domain/quotes/quote.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { callPath, quotePath } from '../../links.ts'
import type { CallPageModel, Site } from '../../models.ts'
import { Phone } from '../dealers/dealer-facts.tsx'
import { DealerName } from '../dealers/dealer-name.tsx'
import { priceText } from '../quotes/price.ts'
import { cuttingText, KIND_WORDS, proofText, whereText } from '../quotes/quote-words.ts'
import { capital } from '../text/text.ts'

interface Props {
  readonly site: Site
  readonly model: CallPageModel
}

/** What else they said that matters on the phone. */
function factsText(quote: Quote, site: Site): string {
  const currency = site.places.country(quote.region)?.currency ?? 'USD'
  const work = cuttingText(quote, currency, site.catalog.words)
  const facts = quote.comparableCents === null || work === null ? [] : [work]
  if (quote.ships !== null) facts.push(quote.ships ? 'ships' : 'does not ship')
  if (quote.proof !== null) facts.push(`proof: ${proofText(quote.proof, site.catalog)}`)
  return facts.length > 0 ? `; ${facts.join('; ')}` : ''
}

function Dealer({ site, model, quote }: Props & { quote: Quote }) {
  const { set, place } = model.figures
  const price = priceText(quote, site, [', ', ''])
  const said = quote.set === set.name ? KIND_WORDS[quote.kind] : `${quote.set} ${KIND_WORDS[quote.kind]}`
  const { dealer, dealerKey, city, region } = quote
  const phone = model.phones.get(dealerKey ?? '')
  return (
    <li>
      <p>
        <strong>
          <DealerName quote={quote} unnamed="Dealer not named" />
        </strong>
        {`, ${whereText(quote, site.places)}`}
      </p>
      {phone && (
        <p>
          <Phone phone={phone} />
        </p>
      )}
      <p class="call-said">
        {price && <span class="call-price">{price} </span>}
        {price ? said : capital(said)} on{' '}
        <a href={quotePath(quote.id)}>
          <time datetime={quote.quotedOn}>{dayText(quote.quotedOn)}</time>
        </a>
        {factsText(quote, site)}
      </p>
      {dealer && (
        <p class="call-screen">
          <a href={`${callPath(place.code, set.name, { dealer, city, region })}#ask`}>
            {`Note what ${dealer} says`}
          </a>
        </p>
      )}
    </li>
  )
}

function List({ id, title, quotes, none, ...rest }: Props & ListProps) {
  return (
    <section class="list" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {quotes.length > 0 ? (
        <ul class="call-dealers">
          {quotes.map((quote) => (
            <Dealer {...rest} quote={quote} />
          ))}
        </ul>
      ) : (
        <p>{none}</p>
      )}
    </section>
  )
}

interface ListProps {
  readonly id: string
  readonly title: string
  readonly quotes: readonly Quote[]
  readonly none: string
}

/** Whom to call: those of the place, and those elsewhere that ship. */
export function Dealers({ site, model }: Props) {
  const { place, country } = model.figures
  const isCountry = place.level === 'country'
  const here = isCountry ? country.inText : place.name
  return (
    <div class="columns call-whom">
      <List
        site={site}
        model={model}
        id="here"
        title={`Dealers in ${here}`}
        quotes={model.here}
        none="Nobody has reported one by name or city yet. Look one up, call, and report what they say."
      />
      <List
        site={site}
        model={model}
        id="elsewhere"
        title={isCountry ? 'Others that ship' : 'Dealers elsewhere that ship'}
        quotes={model.elsewhere}
        none={`None is known in ${country.inText} yet. Ask each one whether it does, and report it.`}
      />
    </div>
  )
}
