import { nextStepFor } from '../../../domain/advice/next-step.ts'
import { verdictText, verdictWordText } from '../../../domain/advice/verdict-text.ts'
import { ladderText, yearsText } from '../../../domain/figures/text/figures-text.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import { callPath, checkPath, setPath, submitPath } from '../../links.ts'
import type { CheckedModel, CheckPageModel, Site } from '../../models.ts'
import { adviceFor } from '../../parts/advice/advice-for.ts'
import { IfGone } from '../../parts/advice/if-gone.tsx'
import { SupplyLine } from '../../parts/advice/supply-line.tsx'
import { Dealers } from '../../parts/call/dealers.tsx'
import { abroadText } from '../../parts/figures/abroad.ts'
import { setName } from '../../parts/figures/set-panel.tsx'
import { VerdictScale } from '../../parts/figures/verdict-scale.tsx'
import { CheckForm } from '../../parts/form/check-form.tsx'
import { ErrorSummary } from '../../parts/form/error-summary.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { capital } from '../../parts/text/text.ts'

interface Props {
  readonly site: Site
  readonly model: CheckPageModel
}

interface CheckedProps {
  readonly site: Site
  readonly checked: CheckedModel
}

const toldText = ({ figures, cents }: CheckedModel): string => moneyText(cents, figures.country.currency)

const placeText = ({ figures: { place, country } }: CheckedModel): string =>
  place.level === 'country' ? country.inText : place.name

const whatText = ({ site, checked }: CheckedProps): string =>
  `${toldText(checked)} for the ${setName(checked.figures.set, site)} in ${placeText(checked)}`

/** What the price is called; where the quotes carry no word, what it is held against. */
function calledText({ site, checked: { figures, verdict } }: CheckedProps): string {
  const word = verdictWordText(verdict, figures, site.thisYear)
  if (word !== null) return word
  if (!figures.counted) return 'nothing to compare it with yet'
  const { strength } = adviceFor(figures, site)
  return strength === 'few' ? 'too few quotes to judge by' : `compared with ${yearsText(figures.counted)}`
}

/** The verdict in a line: "$390 for the 2-key ROM set in Oklahoma: fair". */
const headingText = (props: CheckedProps): string => `${whatText(props)}: ${calledText(props)}`

function VerdictPanel({ site, checked }: CheckedProps) {
  const { figures, charts, verdict, cents, comparison } = checked
  const { prices } = adviceFor(figures, site)
  return (
    <section class={`receipt${verdict.word === null ? ' receipt-aside' : ''}`} aria-labelledby="verdict">
      <h1 id="verdict">
        <span class="told">{whatText({ site, checked })}</span>
        <span class="hidden-text">: </span>
        <strong class="told-word">{capital(calledText({ site, checked }))}</strong>
      </h1>
      {comparison?.counted && <p class="lead">{abroadText(comparison, site)}</p>}
      {figures.counted && <p class="lead">{`${capital(verdictText(verdict, figures, site.thisYear))}.`}</p>}
      <SupplyLine site={site} figures={figures} />
      <p>{prices}</p>
      {charts && <VerdictScale site={site} figures={figures} charts={charts} cents={cents} />}
      {figures.counted && <p class="ladder">{ladderText(figures, site.places, site.thisYear)}</p>}
    </section>
  )
}

/** The checked price as a report, with nothing left to type. */
const reportPath = ({ figures, cents }: CheckedModel): string =>
  submitPath({ set: figures.set.name, region: figures.place.code, price: (cents / 100).toFixed(2) })

/** For whoever is told at last that there is none. */
const refusalPath = ({ figures }: CheckedModel): string =>
  submitPath({ kind: 'not-here', set: figures.set.name, region: figures.place.code })

function NextStep({ site, checked }: CheckedProps) {
  const { figures } = checked
  return (
    <section class="next" aria-labelledby="next">
      <h2 id="next">What to say next</h2>
      <p class="lead">
        {nextStepFor(checked, { places: site.places, words: site.catalog.words, thisYear: site.thisYear })}
      </p>
      <IfGone site={site} figures={figures} />
      <ul class="ways">
        <li>
          <a class="button" href={reportPath(checked)}>
            Report this price
          </a>
        </li>
        <li>
          <a class="button button-quiet" href={refusalPath(checked)}>
            They cannot get it
          </a>
        </li>
        <li>
          <a class="button button-quiet" href={setPath(figures.place.code, figures.set.name)}>
            {`All figures of the ${figures.set.name} set`}
          </a>
        </li>
        <li>
          <a
            href={callPath(figures.place.code, figures.set.name)}
          >{`Call sheet for ${placeText(checked)}`}</a>
        </li>
      </ul>
    </section>
  )
}

/** Whether a price that somebody was told is a fair one. */
export function CheckPage({ site, model }: Props) {
  const { checked, errors } = model
  const title = checked ? headingText({ site, checked }) : 'Check a price'
  return (
    <Layout
      site={site}
      title={errors.length > 0 ? `Error: ${title}` : title}
      description={
        checked
          ? `${capital(verdictText(checked.verdict, checked.figures, site.thisYear))}.`
          : `What a ${site.catalog.words.dealer} told you, held against what others were quoted.`
      }
      path={errors.length > 0 ? null : checkPath(model.address)}
      section="check"
      about={model.address}
    >
      <div class="wrap narrow">
        <ErrorSummary errors={errors} />
        {checked ? (
          <>
            <VerdictPanel site={site} checked={checked} />
            <NextStep site={site} checked={checked} />
            <Dealers site={site} figures={checked.figures} whom={checked.whom} />
            <h2 class="next">Check another price</h2>
          </>
        ) : (
          <>
            <h1>Check a price</h1>
            <p class="lead">What they told you, held against what others were quoted.</p>
          </>
        )}
        <CheckForm site={site} values={model.values} errors={errors} />
      </div>
    </Layout>
  )
}
