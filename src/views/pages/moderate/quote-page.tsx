import { quotePath } from '../../links.ts'
import { DECIDE_PATH, moderateQuotePath } from '../../moderate-links.ts'
import type { ModerateQuotePageModel, ModeratorSite } from '../../moderate-models.ts'
import { AllQuestions } from '../../parts/form/all-questions.tsx'
import { ErrorSummary } from '../../parts/form/error-summary.tsx'
import { Case } from '../../parts/moderate/case.tsx'
import { Frame } from '../../parts/moderate/frame.tsx'
import { ModeratorActions } from '../../parts/moderate/logged-actions.tsx'

interface Props {
  readonly site: ModeratorSite
  readonly model: ModerateQuotePageModel
}

/** The same form as visitors fill in. */
function Correction({ site, model }: Props) {
  const { card, values, errors, today } = model
  return (
    <form class="submit" method="post" action={moderateQuotePath(card.quote.id)} novalidate>
      <input type="hidden" name="version" value={card.version} />
      <AllQuestions site={site} filledIn={{ values, errors, today, dealers: [] }} />
      <div class="send">
        <button type="submit" class="button">
          Save and publish
        </button>
      </div>
    </form>
  )
}

/** One quote with all that can be done to it. */
export function ModerateQuotePage({ site, model }: Props) {
  const { card, errors, entries, justDone } = model
  const { id } = card.quote
  const title = `Quote ${id}`
  const path = moderateQuotePath(id)
  return (
    <Frame
      site={site}
      title={errors.length > 0 ? `Error: ${title}` : title}
      path={path}
      justDone={justDone}
      narrow
    >
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <p>
        <a href={quotePath(id)}>As visitors see it</a>
      </p>
      <form method="post" action={DECIDE_PATH}>
        <input type="hidden" name="back" value={path} />
        <Case site={site} card={card} among={false} />
      </form>
      {!card.withdrawn && (
        <section class="list" aria-labelledby="correct">
          <h2 id="correct">Correct it</h2>
          <Correction site={site} model={model} />
        </section>
      )}
      <section class="list" aria-labelledby="history">
        <h2 id="history">What moderators did</h2>
        {entries.length > 0 ? (
          <ModeratorActions site={site} entries={entries} back={path} />
        ) : (
          <p>Nothing so far.</p>
        )}
      </section>
    </Frame>
  )
}
