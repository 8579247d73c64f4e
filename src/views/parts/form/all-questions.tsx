import type { FilledIn, Site } from '../../models.ts'
import { DealerQuestions } from './dealer-questions.tsx'
import { withDefaults } from './form-state.ts'
import { MoreQuestions } from './more-questions.tsx'
import { Questions } from './questions.tsx'

/** Every question about a quote, as far as it is filled in. */
export function AllQuestions({ site, filledIn }: { site: Site; filledIn: FilledIn }) {
  const { values, errors, today, dealers } = filledIn
  const state = { values: withDefaults(values, today), errors }
  return (
    <>
      <Questions site={site} state={state} />
      <DealerQuestions site={site} state={state} today={today} dealers={dealers} />
      <MoreQuestions site={site} state={state} given={values} />
    </>
  )
}
