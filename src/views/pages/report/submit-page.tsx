import { severalPath, submitPath } from '../../links.ts'
import type { Site, SubmitPageModel } from '../../models.ts'
import { AllQuestions } from '../../parts/form/all-questions.tsx'
import { ErrorSummary } from '../../parts/form/error-summary.tsx'
import { NotSentYet } from '../../parts/form/not-sent-yet.tsx'
import { Send } from '../../parts/form/send.tsx'
import { Layout } from '../../parts/layout/layout.tsx'

interface Props {
  readonly site: Site
  readonly model: SubmitPageModel
}

/** What a form for several dealers asks once. */
const sharedOf = ({ values: { set, region, quotedOn } }: SubmitPageModel) =>
  Object.fromEntries(
    Object.entries({ set, region, quotedOn }).filter(
      ([, typed]) => typed?.[0] !== undefined && typed[0] !== '',
    ),
  )

function Form({ site, model }: Props) {
  return (
    <form class="submit" id="submit" method="post" action={submitPath()} novalidate data-unsent="">
      <input type="hidden" name="formKey" value={model.formKey} />
      <AllQuestions site={site} filledIn={model} />
      <Send turnstileKey={model.turnstileKey} what="the quote" />
    </form>
  )
}

/** The form to report what a dealer said. */
export function SubmitPage({ site, model }: Props) {
  const { words } = site.catalog
  const title = 'Report a quote'
  return (
    <Layout
      site={site}
      title={model.errors.length > 0 ? `Error: ${title}` : title}
      description={`Report what a ${words.dealer} told you for a ${words.part}. Three answers are enough.`}
      path={model.errors.length > 0 ? null : submitPath()}
      section="submit"
      scripts={['form', 'dealers', 'unsent', 'sending']}
    >
      <div class="wrap narrow">
        <ErrorSummary errors={model.errors} />
        <h1>{title}</h1>
        {model.notice && (
          <p class="notice" role="alert">
            {model.notice}
          </p>
        )}
        <p class="lead">
          What a dealer told you for one set. Three answers are enough; the rest helps others. You called
          several? <a href={severalPath(sharedOf(model))}>Report several at once</a>.
        </p>
        <NotSentYet />
        <Form site={site} model={model} />
      </div>
    </Layout>
  )
}
