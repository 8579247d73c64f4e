import type { Site } from '../../models.ts'
import { type Choice, Choices } from './choices.tsx'
import { TextField } from './field.tsx'
import type { FormState } from './form-state.ts'
import { RegionField } from './region-field.tsx'

interface Props {
  readonly site: Site
  readonly state: FormState
}

const KINDS: readonly Choice[] = [
  { value: 'quoted', text: 'They quoted a price' },
  { value: 'paid', text: 'I paid this' },
  { value: 'not-here', text: 'This dealer cannot get it' },
  { value: 'discontinued', text: 'Discontinued, they say' },
]

/** Which set it is about; each choice shows its part number. */
export function SetQuestion({ site, state }: Props) {
  const { words, sets } = site.catalog
  return (
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
  )
}

/** What nobody can guess: what was said, of which set, where, and for how much. */
export function FormQuestions({ site, state }: Props) {
  const { words } = site.catalog
  return (
    <>
      <Choices
        state={state}
        name="kind"
        label="What did they say?"
        size="question"
        layout="rows"
        choices={KINDS}
      />
      <SetQuestion site={site} state={state} />
      <RegionField site={site} state={state} />
      <TextField
        state={state}
        name="price"
        label="What price for the whole set?"
        hint={`For all ${words.pieces} together, before tax, shipping and fitting. Not needed where there was no price.`}
        prefix="$"
        width="price"
        inputmode="decimal"
      />
    </>
  )
}
