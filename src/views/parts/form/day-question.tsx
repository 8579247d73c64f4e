import { dayAfter } from '../../../input/day.ts'
import type { Site } from '../../models.ts'
import { Choices } from './choices.tsx'
import { TextField } from './field.tsx'
import type { FormState } from './form-state.ts'

interface Props {
  readonly site: Site
  readonly state: FormState
  readonly today: string
}

/** When it was said. */
export function DayQuestion({ site, state, today }: Props) {
  return (
    <div class="day">
      <Choices
        state={state}
        name="day"
        label="When did they say it?"
        choices={[
          { value: 'today', text: 'Today' },
          { value: 'yesterday', text: 'Yesterday' },
          { value: 'other', text: 'Another day' },
        ]}
      />
      <TextField
        state={state}
        name="quotedOn"
        label="Which day?"
        type="date"
        width="short"
        min={site.catalog.earliestQuotedOn}
        // Where the dealer is, it may be tomorrow already.
        max={dayAfter(today)}
      />
    </div>
  )
}
