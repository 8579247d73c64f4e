import type { Site } from '../../models.ts'
import { Choices } from './choices.tsx'
import { TextField } from './field.tsx'
import type { FormState } from './form-state.ts'

interface Props {
  readonly site: Site
  readonly state: FormState
  readonly today: string
}

/** Who said it, when, and what they ask for: short, and the same for every set of that dealer. */
export function DealerQuestions({ site, state, today }: Props) {
  const { words, proofs, earliestQuotedOn } = site.catalog
  return (
    <div class="dealer">
      <TextField
        state={state}
        name="dealer"
        label="Dealer (optional)"
        hint={`For example ${words.dealerExample}`}
      />
      <TextField state={state} name="city" label="City (optional)" />
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
          min={earliestQuotedOn}
          max={today}
        />
      </div>
      <Choices
        state={state}
        name="proof"
        label="Proof of ownership they asked for (optional)"
        hint="Tick nothing if it was not said."
        type="checkbox"
        choices={[
          ...proofs.map(({ proof, label }) => ({ value: proof, text: label })),
          { value: 'none', text: 'None' },
        ]}
      />
    </div>
  )
}
