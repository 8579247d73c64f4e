import { fairText } from '../../../domain/advice/prices-text.ts'
import { spokenLine } from '../../../domain/advice/spoken-line.ts'
import { openingTarget } from '../../../domain/advice/whom-to-call.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import { GUIDE_PATH } from '../../links.ts'
import type { CallPageModel, Site } from '../../models.ts'
import { adviceFor } from '../advice/advice-for.ts'
import { abroadText } from '../figures/abroad.ts'
import { capital } from '../text/text.ts'

interface Props {
  readonly site: Site
  readonly model: CallPageModel
}

function PartNumber({ site, model }: Props) {
  const { words } = site.catalog
  return (
    <section class="call-part" aria-labelledby="number">
      <h2 id="number">Part number to read out</h2>
      <p class="call-number">{model.figures.set.partNumber}</p>
      <p class="call-small">{`${capital(words.includes)}. ${words.partNumberHint}`}</p>
      <p class="call-screen">
        <a href={GUIDE_PATH}>{`Does it fit ${words.yourCar}?`}</a>
      </p>
    </section>
  )
}

/** What to begin with: the lowest price that a dealer still stands by, so far as anybody knows. */
function Target({ site, model: { whom, figures } }: Props) {
  const word = openingTarget(whom, adviceFor(figures, site).strength, site.thisYear)
  const line = word && spokenLine(word, { places: site.places, words: site.catalog.words })
  if (!word || line === null) return null
  const money = moneyText(word.comparableCents ?? 0, figures.country.currency)
  return <p class="call-small">{`Aim at ${money}: ${line}.`}</p>
}

function Prices({ site, model }: Props) {
  const { figures, comparison } = model
  const { prices, fair, supply } = adviceFor(figures, site)
  return (
    <section class="call-part" aria-labelledby="prices">
      <h2 id="prices">{fair ? 'What is fair' : 'What was asked'}</h2>
      {comparison?.counted && <p class="call-abroad">{abroadText(comparison, site)}</p>}
      <p class="call-warning">
        Can it still be had? <span class="supply-said">{supply.sentence}</span>
      </p>
      {fair && (
        <dl class="call-amounts">
          <div>
            <dt>Fair</dt>
            <dd>
              <span class="call-amount">{fairText(fair, figures.country.currency)}</span>
            </dd>
          </div>
        </dl>
      )}
      <p class="call-small">{prices}</p>
      <Target site={site} model={model} />
    </section>
  )
}

function AtHand({ site }: Pick<Props, 'site'>) {
  const { callDocuments, guide } = site.catalog
  const proof = guide.sections.find(({ listsProofs }) => listsProofs)
  return (
    <section class="call-part" aria-labelledby="at-hand">
      <h2 id="at-hand">Have at hand</h2>
      <ul class="call-documents">
        {callDocuments.map(({ name, why }) => (
          <li>
            <span class="tick" aria-hidden="true" />
            <span>
              <strong>{name}</strong>
              <span class="call-why">{`: ${why}`}</span>
            </span>
          </li>
        ))}
      </ul>
      {proof && (
        <p class="call-screen">
          <a href={`${GUIDE_PATH}#${proof.id}`}>{proof.title}</a>
        </p>
      )}
    </section>
  )
}

/** What to know before the call: the number, the price, and what they may ask for. */
export function Know({ site, model }: Props) {
  return (
    <div class="call-know">
      <PartNumber site={site} model={model} />
      <Prices site={site} model={model} />
      <AtHand site={site} />
    </div>
  )
}
