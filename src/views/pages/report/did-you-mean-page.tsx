import { doubtText } from '../../../domain/intake/did-you-mean.ts'
import { DOUBT_FIELD } from '../../../input/doubt-answer.ts'
import type { DidYouMeanPageModel, Site } from '../../models.ts'
import { doubtChoices } from '../../parts/form/doubt-choices.ts'
import { Turnstile } from '../../parts/form/turnstile.tsx'
import { Layout } from '../../parts/layout/layout.tsx'

interface Props {
  readonly site: Site
  readonly model: DidYouMeanPageModel
}

function Answers({ site, model }: Props) {
  return (
    <div class="send">
      {doubtChoices(site, model.doubted).map(({ value, text }) => (
        <button type="submit" class="button" name={DOUBT_FIELD} value={value}>
          {text}
        </button>
      ))}
      <button type="submit" class="button button-quiet" name={DOUBT_FIELD} value="change">
        Change what I typed
      </button>
    </div>
  )
}

/** Asks once whether a price is what was meant, with all else that was typed kept in the form. */
export function DidYouMeanPage({ site, model }: Props) {
  const question = doubtText(model.doubted, site.catalog.words)
  return (
    <Layout
      site={site}
      title={question}
      description="A price is asked again before it is taken."
      path={null}
      section={model.section}
    >
      <div class="wrap narrow">
        <h1>{question}</h1>
        <p class="lead">This is asked once. All that you typed is kept.</p>
        <form class="submit" method={model.method} action={model.action}>
          {model.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {model.turnstileKey && <Turnstile siteKey={model.turnstileKey} />}
          <Answers site={site} model={model} />
        </form>
      </div>
    </Layout>
  )
}
