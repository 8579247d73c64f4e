import type { PriceRank } from '../../../domain/figures/price-rank.ts'
import { ordinalText } from '../../../domain/text/count-text.ts'
import { callPath, quotePath, setPath, severalPath, submitPath, widgetsPath } from '../../links.ts'
import type { ReceiptPageModel, Site } from '../../models.ts'
import { adviceFor } from '../../parts/advice/advice-for.ts'
import { Layout } from '../../parts/layout/layout.tsx'
import { sameAgain } from '../../parts/quotes/again-links.tsx'
import { EditLink } from '../../parts/quotes/edit-link.tsx'
import { QuoteFacts } from '../../parts/quotes/quote-facts.tsx'
import { regionText } from '../../parts/quotes/quote-words.ts'
import { receiptWords } from '../../parts/quotes/receipt-words.ts'

interface Props {
  readonly site: Site
  readonly model: ReceiptPageModel
}

/**
 * Where a quote stands among those counted.
 *
 * @example
 * priceRankText({ rank: 2, of: 4 }) // => 'It is the 2nd cheapest of 4.'
 * priceRankText({ rank: 4, of: 4 }) // => 'It is the dearest of 4.'
 */
export function priceRankText({ rank, of }: PriceRank): string {
  if (of === 1) return 'It is the only one so far.'
  if (rank === of) return `It is the dearest of ${of}.`
  return `It is the ${rank === 1 ? '' : `${ordinalText(rank)} `}cheapest of ${of}.`
}

/** Of a quote that is not published nobody but its sender learns what it says. */
const isShown = ({ quote, edit }: ReceiptPageModel): boolean =>
  quote.status === 'published' || edit.kind === 'link' || edit.kind === 'known'

/** The ways on for somebody who calls several dealers: the same dealer's other sets, the next dealer, the next visitor. */
function Next({ site, model }: Props) {
  const { set, region, dealer, city, quotedOn, proof } = model.quote
  const asked = proof === null ? null : proof.length > 0 ? proof : 'none'
  const same = isShown(model) ? { region, dealer, city, quotedOn, proof: asked } : { region }
  const { short = '' } = site.catalog.sets.find(({ name }) => name === set) ?? {}
  const where = regionText(region, site.places)
  return (
    <section class="next" aria-labelledby="next">
      <h2 id="next">What next?</h2>
      <ul class="ways">
        <li>
          <a class="button" href={submitPath({ set, region, quotedOn })}>
            Report another dealer
          </a>
        </li>
        <li>
          <a class="button button-quiet" href={submitPath({ kind: 'not-here', set, region, quotedOn })}>
            Another one cannot get it
          </a>
        </li>
        {isShown(model) && (
          <li>
            <a
              class="button button-quiet"
              href={submitPath({ ...sameAgain(model.quote), dealer: null, city: null })}
            >
              Told the same elsewhere
            </a>
          </li>
        )}
        <li>
          <a class="button button-quiet" href={submitPath(same)}>
            Did they price another set?
          </a>
        </li>
        <li>
          <a href={severalPath({ set, region, quotedOn })}>Report several at once</a>
        </li>
        <li>
          <a href={callPath(region, set)}>{`Call sheet for ${where}: who is next`}</a>
        </li>
        <li>
          <a href={widgetsPath({ region, set: short })}>Put the price in your signature</a>
        </li>
        <li>
          <a href={setPath(region, set)}>{`All about the ${set} set, ${where}`}</a>
        </li>
      </ul>
    </section>
  )
}

function Stored({ site, model: { quote, figures } }: Props) {
  return (
    <section class="list" aria-labelledby="stored">
      <h2 id="stored">What was stored</h2>
      <QuoteFacts site={site} quote={quote} country={figures.country} />
      {quote.status === 'published' && (
        <p class="after">
          <a href={quotePath(quote.id)}>This quote’s own page</a>
        </p>
      )}
    </section>
  )
}

/** What became of a quote, for whoever sent it. */
export function ReceiptPage({ site, model }: Props) {
  const { quote, receipt, edit, figures, priceRank } = model
  const words = receiptWords(receipt, { site, quote, figures })
  return (
    <Layout
      site={site}
      title={words.heading}
      description={words.sentence}
      path={null}
      section="submit"
      scripts={['sent', 'copy']}
    >
      <div class="wrap narrow">
        <div class={`receipt receipt-${words.tone}`}>
          <h1>{words.heading}</h1>
          <p class="lead">{words.sentence}</p>
          {priceRank && (
            <>
              <p class="price-rank">{priceRankText(priceRank)}</p>
              <p>{adviceFor(figures, site).prices}</p>
            </>
          )}
        </div>
        {quote.status !== 'removed' && (
          <>
            <EditLink site={site} id={quote.id} offer={edit} />
            <Next site={site} model={model} />
            {isShown(model) && <Stored site={site} model={model} />}
          </>
        )}
      </div>
    </Layout>
  )
}
