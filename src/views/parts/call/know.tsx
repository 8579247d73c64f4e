import { callBasisText, callSpanText, callWarningText } from '../../../domain/call/call-text.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { ladderText, spanText } from '../../../domain/figures/text/figures-text.ts'
import { paidThenText } from '../../../domain/figures/text/paid-then-text.ts'
import { roundMoneyText } from '../../../domain/text/money-text.ts'
import { GUIDE_PATH } from '../../links.ts'
import type { CallPageModel, Site } from '../../models.ts'
import { AvailabilityLine } from '../figures/availability.tsx'
import { capital, currencyText } from '../text/text.ts'

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

/** Another country's quotes, where there are none here: to look at, not to expect. */
function Abroad({ country, counted }: SetFigures) {
  if (!counted) return null
  // A bare $ would be read as the caller's own.
  const quotes = spanText({ counted, country }).replaceAll(/(?<!\w)\$/g, `${country.code}$`)
  return (
    <p class="call-small">
      {`For comparison, ${country.inText} in ${currencyText(country.currency)}, newest of ${counted.newestQuotedOn.slice(0, 4)}: ${quotes}. Nothing is converted.`}
    </p>
  )
}

function Amounts({
  prices,
  figures,
}: { readonly prices: NonNullable<CallPageModel['prices']> } & Pick<CallPageModel, 'figures'>) {
  const span = callSpanText(prices, figures)
  const target = `about ${roundMoneyText(prices.openingCents, figures.country.currency)}`
  const unit = `in ${figures.counted?.constant.year} dollars`
  return (
    <dl class="call-amounts">
      {[span, { label: 'Opening target', amount: target }].map(({ label, amount }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <span class="call-amount">{amount}</span> <span class="call-unit">{unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Prices({ site, model: { prices, figures, comparison } }: Props) {
  const warning = callWarningText(prices, figures)
  return (
    <section class="call-part" aria-labelledby="prices">
      <h2 id="prices">What is fair</h2>
      {prices && <Amounts prices={prices} figures={figures} />}
      {warning && <p class="call-warning">{warning}</p>}
      {prices && (
        <>
          <p class="call-small">{callBasisText(prices, figures)}</p>
          <p class="call-small">{`As quoted: ${paidThenText(figures)}. ${ladderText(figures, site.places, site.thisYear)}`}</p>
        </>
      )}
      {comparison && <Abroad {...comparison} />}
      <AvailabilityLine availability={figures.availability} />
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
