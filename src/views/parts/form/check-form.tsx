import type { FormError, FormValues } from '../../../input/submit-form.ts'
import { CHECK_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { TextField } from './field.tsx'
import { SetQuestion } from './questions.tsx'
import { RegionField } from './region-field.tsx'

interface CheckFormProps {
  readonly site: Site
  readonly values: FormValues
  readonly errors: readonly FormError[]
}

/** Three answers whose result has an address of its own, to be shared. */
export function CheckForm({ site, values, errors }: CheckFormProps) {
  const { words } = site.catalog
  const state = { values, errors }
  return (
    <form class="submit" method="get" action={CHECK_PATH} novalidate>
      <SetQuestion site={site} state={state} />
      <TextField
        state={state}
        name="price"
        label="What price did they tell you for the whole set?"
        hint={`For all ${words.pieces} together, before tax, shipping and fitting; with ${words.work}, if they charge it separately.`}
        prefix="$"
        width="price"
        inputmode="decimal"
        required
      />
      <RegionField site={site} state={state} />
      <div class="send">
        <button type="submit" class="button">
          Check the price
        </button>
      </div>
    </form>
  )
}
