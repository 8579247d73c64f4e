import { fairText } from '../../../domain/advice/prices-text.ts'
import { callPath, setPath } from '../../links.ts'
import type { CallPageModel, Site } from '../../models.ts'
import { adviceFor } from '../../parts/advice/advice-for.ts'
import { Dealers } from '../../parts/call/dealers.tsx'
import { Know } from '../../parts/call/know.tsx'
import { CallQuestions } from '../../parts/call/questions.tsx'
import { Steps } from '../../parts/call/steps.tsx'
import { setName } from '../../parts/figures/set-panel.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { KeepWhole } from '../../parts/text/keep-whole.tsx'

interface Props {
  readonly site: Site
  readonly model: CallPageModel
}

const placeText = ({ figures: { place, country } }: CallPageModel): string =>
  place.level === 'country' ? country.inText : place.name

/** The figures in a title's few words, no surer than they are. */
function titleOf({ site, model }: Props): string {
  const { figures } = model
  const { fair, strength } = adviceFor(figures, site)
  const name = `Call sheet: ${setName(figures.set, site)} in ${placeText(model)}`
  if (strength === 'none') return `${name}, no price known yet`
  return fair ? `${name}, fair: ${fairText(fair, figures.country.currency)}` : name
}

function descriptionOf({ site, model: { figures } }: Props): string {
  const { supply, prices } = adviceFor(figures, site)
  return (
    `Part ${figures.set.partNumber}: what to ask a ${site.catalog.words.dealer}, which papers to have at hand, ` +
    `and whom to call. ${supply.sentence} ${prices}`
  )
}

function Opening({ site, model }: Props) {
  const { set, place } = model.figures
  const name = `${setName(set, site)} in ${placeText(model)}`
  return (
    <div class="call-opening">
      <p class="trail">
        <a href={setPath(place.code, set.name)}>{`All figures of the ${name}`}</a>
      </p>
      <h1>
        <KeepWhole text={`Call sheet: ${name}`} word={set.name} />
      </h1>
      <p class="lead call-screen">
        Fill it in while you talk, or print it: one page, with room for three dealers.
      </p>
      <p class="call-screen">
        <button type="button" class="button-quiet" id="print" hidden>
          Print it
        </button>
      </p>
      <p class="call-address">
        {`${site.origin}${callPath(place.code, set.name)}`.replace(/^https?:\/\//, '')}
      </p>
    </div>
  )
}

function OtherSheets({ site, model }: Props) {
  const { set, place } = model.figures
  const others = site.catalog.sets.filter((other) => other.name !== set.name)
  if (others.length === 0) return null
  return (
    <nav class="others" aria-label="Other call sheets">
      <ul>
        {others.map((other) => (
          <li>
            <a href={callPath(place.code, other.name)}>{`Call sheet: ${setName(other, site)}`}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Everything for a call on one page: `/call/us-ok/2-key`. */
export function CallPage({ site, model }: Props) {
  const { set, place } = model.figures
  return (
    <Layout
      site={site}
      title={titleOf({ site, model })}
      description={descriptionOf({ site, model })}
      path={callPath(place.code, set.name)}
      section="prices"
      about={{ set: set.name, region: place.code }}
      scripts={['print', 'told', 'unsent']}
    >
      <div class="wrap call">
        <Opening site={site} model={model} />
        <Know site={site} model={model} />
        <Dealers site={site} figures={model.figures} whom={model.whom} />
        <CallQuestions site={site} model={model} />
        <Steps site={site} model={model} />
        <OtherSheets site={site} model={model} />
      </div>
    </Layout>
  )
}
