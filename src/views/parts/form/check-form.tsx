import type { FormError, FormValues } from '../../../input/submit-form.ts'
import { CHECK_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { Choices } from './choices.tsx'
import { TextField } from './field.tsx'
import { RegionField } from './region-field.tsx'

interface CheckFormProps {
  readonly site: Site
  readonly values: FormValues
  readonly errors: readonly FormError[]
}

/** Three answers whose result has an address of its own, to be shared. */
export function CheckForm({ site, values, errors }: CheckFormProps) {
  const { words, sets } = site.catalog
  const state = { values, errors }
  return (
    <form class="submit" method="get" action={CHECK_PATH} novalidate>
      <Choices
        state={state}
        name="set"
        label="Which set?"
        size="question"
        layout="rows"
        choices={sets.map(({ name, partNumber }) => ({
          value: name,
          text: `${name} set`,
          detail: `${partNumber}, ${words.includes}`,
        }))}
      />
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
