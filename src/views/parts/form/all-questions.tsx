import type { FilledIn, Site } from '../../models.ts'
import { DealerQuestions } from './dealer-questions.tsx'
import { withDefaults } from './form-state.ts'
import { MoreQuestions } from './more-questions.tsx'
import { FormQuestions } from './questions.tsx'

/** Every question about a quote, as far as it is filled in. */
export function AllQuestions({ site, filledIn }: { site: Site; filledIn: FilledIn }) {
  const { values, errors, today, dealers } = filledIn
  const state = { values: withDefaults(values, today), errors }
  return (
    <>
      <FormQuestions site={site} state={state} />
      <DealerQuestions site={site} state={state} dealers={dealers} />
      <MoreQuestions site={site} state={state} given={values} today={today} />
    </>
  )
}
