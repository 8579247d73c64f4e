import { UNTOUCHED } from '../../../domain/intake/unsent.ts'
import { isPriced, QUOTE_KINDS } from '../../../domain/quotes/quote.ts'
import type { FormField, FormValues } from '../../../input/submit-form.ts'
import type { Site } from '../../models.ts'
import { capital } from '../text/text.ts'
import { Choices } from './choices.tsx'
import { DayQuestion } from './day-question.tsx'
import { FieldError, Hint, TextField } from './field.tsx'
import { describedBy, errorOf, type FormState, fieldId, typedIn } from './form-state.ts'

interface Props {
  readonly site: Site
  readonly state: FormState
}

const FIELDS: readonly FormField[] = [
  'namedNumber',
  'day',
  'quotedOn',
  'cutting',
  'cuttingPrice',
  'fittingPrice',
  'firstAskedPrice',
  'ships',
  'proof',
  'partNumber',
  'note',
  'sourceUrl',
]

/** What an untouched field holds. */
const UNSAID: ReadonlySet<string> = new Set(['', UNTOUCHED.day, UNTOUCHED.cutting, UNTOUCHED.ships])

/** Something was said in there, or is wrong: then it must not be hidden. */
function isOpen({ errors }: FormState, values: FormValues): boolean {
  return FIELDS.some(
    (field) =>
      errors.some((error) => error.field === field) ||
      (values[field] ?? []).some((value) => !UNSAID.has(value)),
  )
}

function Costs({ site, state }: Props) {
  const { words } = site.catalog
  return (
    <>
      <Choices
        state={state}
        name="cutting"
        label={capital(words.workOnPieces)}
        choices={[
          { value: 'included', text: 'Included' },
          { value: 'extra', text: 'Costs extra' },
          { value: 'unknown', text: 'Not said' },
        ]}
      />
      <TextField
        state={state}
        name="cuttingPrice"
        label={`Price of ${words.work}, if extra`}
        prefix="$"
        width="price"
        inputmode="decimal"
      />
      <TextField
        state={state}
        name="firstAskedPrice"
        label="What did they ask at first?"
        hint="If you paid in the end, and had haggled."
        prefix="$"
        width="price"
        inputmode="decimal"
      />
      <TextField
        state={state}
        name="fittingPrice"
        label="Price asked for fitting"
        hint="Kept beside the quote, never added to its price."
        prefix="$"
        width="price"
        inputmode="decimal"
      />
    </>
  )
}

function Terms({ site, state }: Props) {
  return (
    <>
      <Choices
        state={state}
        name="ships"
        label="Do they ship to other states or provinces?"
        choices={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
          { value: 'unknown', text: 'Not said' },
        ]}
      />
      <Choices
        state={state}
        name="proof"
        label="Proof of ownership they asked for"
        hint="Tick nothing if it was not said."
        type="checkbox"
        choices={[
          ...site.catalog.proofs.map(({ proof, label }) => ({ value: proof, text: label })),
          { value: 'none', text: 'None' },
        ]}
      />
      <TextField
        state={state}
        name="partNumber"
        label="Part number they read out"
        hint={site.catalog.words.partNumberHint}
        width="short"
      />
    </>
  )
}

function Note({ state }: Pick<Props, 'state'>) {
  const isWrong = errorOf(state, 'note') !== null
  return (
    <div class={isWrong ? 'field field-wrong' : 'field'} data-field="note">
      <label for={fieldId('note')}>Note</label>
      <Hint
        name="note"
        hint="Up to 280 characters. Everybody can read it: no names of people, no phone numbers."
      />
      <FieldError state={state} name="note" />
      <textarea id={fieldId('note')} name="note" rows={3} {...describedBy(state, 'note', true)}>
        {typedIn(state, 'note')}
      </textarea>
    </div>
  )
}

/** What they name where they cannot get the set; a script asks for it there alone. */
const NamedNumber = ({ site, state }: Props) => (
  <TextField
    state={state}
    name="namedNumber"
    label="Part number they named instead"
    hint={`If they cannot get the set: like ${site.catalog.otherParts.example}. It is shown once a moderator has looked at it.`}
    width="short"
  />
)

const isRefusal = ({ values }: FormState) => {
  const kind = QUOTE_KINDS.find((one) => one === values.kind?.[0])
  return kind !== undefined && !isPriced(kind)
}

interface MoreProps extends Props {
  readonly given: FormValues
  readonly today: string
}

/** Everything that can be left out. */
export function MoreQuestions({ site, state, given, today }: MoreProps) {
  return (
    <details class="more" open={isOpen(state, given)}>
      <summary>
        {isRefusal(state)
          ? 'Another number, and which day (optional)'
          : 'Which day, and what did it include? (optional)'}
      </summary>
      <NamedNumber site={site} state={state} />
      <DayQuestion site={site} state={state} today={today} />
      <Costs site={site} state={state} />
      <Terms site={site} state={state} />
      <Note state={state} />
      <TextField
        state={state}
        name="sourceUrl"
        label="Link to where it was said"
        hint="A forum post, for example. Starts with https://"
        type="url"
        inputmode="url"
      />
    </details>
  )
}
