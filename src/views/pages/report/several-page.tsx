import { DAILY_CAPS } from '../../../domain/intake/daily-caps.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { MOST_TOGETHER } from '../../../input/quote-body.ts'
import { severalPath, submitPath } from '../../links.ts'
import type { SeveralPageModel, Site } from '../../models.ts'
import { DayQuestion } from '../../parts/form/day-question.tsx'
import { KnownDealers } from '../../parts/form/dealer-questions.tsx'
import { ErrorSummary } from '../../parts/form/error-summary.tsx'
import { type FormState, typedIn, withDefaults } from '../../parts/form/form-state.ts'
import { NotSentYet } from '../../parts/form/not-sent-yet.tsx'
import { SetQuestion } from '../../parts/form/questions.tsx'
import { RegionField } from '../../parts/form/region-field.tsx'
import { Send } from '../../parts/form/send.tsx'
import { DealerLine, lineProblems } from '../../parts/form/several-lines.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { regionText } from '../../parts/quotes/quote-words.ts'

interface Props {
  readonly site: Site
  readonly model: SeveralPageModel
}

const sharedState = ({ values, errors, today }: SeveralPageModel): FormState => ({
  values: withDefaults(values, today),
  errors,
})

const dayOf = (state: FormState): string => {
  const day = typedIn(state, 'day')
  return day === 'other' ? dayText(typedIn(state, 'quotedOn')) : day
}

/** What is shared stays as it is once a line of it is stored. */
function SharedAsStored({ site, model }: Props) {
  const state = sharedState(model)
  const region = regionText(typedIn(state, 'region'), site.places)
  return (
    <p class="lead">
      {`${typedIn(state, 'set')} set, ${region}, ${dayOf(state)}.`}
      {(['set', 'region', 'day', 'quotedOn'] as const).map((name) => (
        <input type="hidden" name={name} value={typedIn(state, name)} data-kept="" />
      ))}
    </p>
  )
}

function Shared({ site, model }: Props) {
  const state = sharedState(model)
  return (
    <>
      <SetQuestion site={site} state={state} />
      <RegionField site={site} state={state} label="Where are the dealers?" />
      <DayQuestion site={site} state={state} today={model.today} />
    </>
  )
}

function Lines({ site, model }: Props) {
  return (
    <section class="lines" aria-labelledby="lines">
      <h2 id="lines">What did each dealer say?</h2>
      <p class="hint">
        The price for the whole set, before tax, shipping and fitting. Write “no” where they cannot get it,
        and “discontinued” where they say so. Lines that you leave empty do not count.{' '}
        {`Of one sender, ${DAILY_CAPS.publishedPerSet} quotes of a set count at once each day; more wait for a moderator.`}
      </p>
      <KnownDealers region={model.values.region?.[0] ?? ''} dealers={model.dealers} />
      {model.lines.map((line) => (
        <DealerLine site={site} line={line} />
      ))}
      <p class="after">
        <button type="button" class="button-quiet" id="more-lines" hidden>
          Add a line
        </button>
      </p>
    </section>
  )
}

function Form(props: Props) {
  const { model } = props
  const isBegun = model.errors.length === 0 && model.lines.some(({ isStored }) => isStored)
  return (
    <form
      class="submit"
      id="submit"
      method="post"
      action={severalPath()}
      novalidate
      data-unsent=""
      {...(model.wasSent ? { 'data-was-sent': '' } : {})}
    >
      <input type="hidden" name="formKey" value={model.formKey} />
      {isBegun ? <SharedAsStored {...props} /> : <Shared {...props} />}
      <Lines {...props} />
      <Send turnstileKey={model.turnstileKey} what="the quotes" />
    </form>
  )
}

/** What has become of the form so far. */
function SoFar({ model: { lines, receipt } }: Pick<Props, 'model'>) {
  const stored = lines.filter(({ isStored }) => isStored).length
  if (receipt === null || stored === 0) return null
  const [are, them] = stored === 1 ? ['is', 'its'] : ['are', 'their']
  return (
    <p class="thanks" role="status">
      {`${countText(stored, 'quote')} ${are} stored. What is marked is not: put it right and send it, and all are on one receipt. `}
      <a href={receipt}>{`See ${them} receipt now, with the edit links`}</a>
    </p>
  )
}

/** The form to report what several dealers of one afternoon said. */
export function SeveralPage({ site, model }: Props) {
  const title = 'Report several dealers'
  const problems = [...model.errors, ...model.lines.flatMap((line) => lineProblems(site, line))]
  return (
    <Layout
      site={site}
      title={problems.length > 0 ? `Error: ${title}` : title}
      description={`Report what up to ${MOST_TOGETHER} ${site.catalog.words.dealer}s told you for one set, on one page.`}
      path={model.wasSent ? null : severalPath()}
      section="submit"
      scripts={['form', 'dealers', 'several', 'unsent', 'sending']}
    >
      <div class="wrap narrow">
        <ErrorSummary errors={problems} />
        <h1>{title}</h1>
        {model.notice && (
          <p class="notice" role="alert">
            {model.notice}
          </p>
        )}
        <SoFar model={model} />
        <p class="lead">
          The set, the place and the day once, then a line for each dealer. Of one dealer there is more to
          say? <a href={submitPath()}>Report one quote</a>.
        </p>
        <NotSentYet />
        <Form site={site} model={model} />
      </div>
    </Layout>
  )
}
