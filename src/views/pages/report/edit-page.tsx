import { quotePath, withdrawPath } from '../../links.ts'
import type { EditPageModel, Site } from '../../models.ts'
import { AllQuestions } from '../../parts/form/all-questions.tsx'
import { ErrorSummary } from '../../parts/form/error-summary.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { QuoteFacts } from '../../parts/quotes/quote-facts.tsx'

interface Props {
  readonly site: Site
  readonly model: EditPageModel
}

function Form({ site, model }: Props) {
  const { id, key, version } = model
  return (
    <form class="submit" id="submit" method="post" action={`${quotePath(id)}/edit`} novalidate>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="version" value={version} />
      <AllQuestions site={site} filledIn={model} />
      <div class="send">
        <button type="submit" class="button">
          Save the change
        </button>
        <p class="licence">What you change is checked like a new quote, and the figures follow.</p>
      </div>
    </form>
  )
}

/** What somebody else, or another window, has made of the quote meanwhile. */
function StoredNow({ site, model: { stored } }: Props) {
  if (stored === null) return null
  return (
    <>
      <section class="list" aria-labelledby="stored">
        <h2 id="stored">What it says now</h2>
        <QuoteFacts site={site} quote={stored.quote} country={stored.country} />
      </section>
      <h2 class="next">What you typed</h2>
    </>
  )
}

/** The form that a quote is changed with, and the way to withdraw it: `/quotes/<id>/edit`. */
export function EditPage({ site, model }: Props) {
  const { id, key, errors, notice, asides } = model
  const title = 'Change your quote'
  return (
    <Layout
      site={site}
      title={errors.length > 0 ? `Error: ${title}` : title}
      description="Change or withdraw a quote that you sent."
      path={null}
      section="submit"
      scripts={['form', 'dealers', 'sending']}
    >
      <div class="wrap narrow">
        <ErrorSummary errors={errors} />
        <h1>{title}</h1>
        {notice && (
          <p class="notice" role="alert">
            {notice}
          </p>
        )}
        {asides.map((aside) => (
          <p class="aside">{aside}</p>
        ))}
        <StoredNow site={site} model={model} />
        <Form site={site} model={model} />
        <section class="list" aria-labelledby="withdraw">
          <h2 id="withdraw">Or withdraw it</h2>
          <p>It is then shown nowhere and counts nowhere. You are asked once more.</p>
          <p class="after">
            <a class="button button-quiet" href={withdrawPath(id, key)}>
              Withdraw this quote
            </a>
          </p>
        </section>
      </div>
    </Layout>
  )
}
