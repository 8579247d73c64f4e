import { doubtText } from '../../../domain/intake/did-you-mean.ts'
import { DOUBT_FIELD } from '../../../input/doubt-answer.ts'
import { type LineField, type LineName, STORED_LINE } from '../../../input/several/several-form.ts'
import type { FormError } from '../../../input/submit-form.ts'
import type { SeveralLineModel, Site } from '../../models.ts'
import { Choices } from './choices.tsx'
import { KNOWN_DEALERS } from './dealer-questions.tsx'
import { doubtChoices } from './doubt-choices.ts'
import { TextField } from './field.tsx'
import { type FormState, fieldId, typedIn } from './form-state.ts'

interface Props {
  readonly site: Site
  readonly line: SeveralLineModel
}

const FIELDS: readonly LineField[] = ['dealer', 'city', 'price', 'ships']

const nameOf = (field: LineField | typeof DOUBT_FIELD, { number }: SeveralLineModel): LineName =>
  `${field}${number}`

const isLineField = (field: string): field is LineField => (FIELDS as readonly string[]).includes(field)

/** The errors of a line by the names of its own fields. */
const ownErrors = (line: SeveralLineModel): FormError<LineName>[] =>
  line.errors.map(({ field, message }) => ({
    field: nameOf(isLineField(field) ? field : 'dealer', line),
    message,
  }))

/** All that stands in the way of a line, each with the field that it is about. */
export function lineProblems(site: Site, line: SeveralLineModel): FormError<LineName>[] {
  const { doubted } = line
  const question = doubted
    ? [{ field: nameOf(DOUBT_FIELD, line), message: doubtText(doubted, site.catalog.words) }]
    : []
  return [...ownErrors(line), ...question]
}

const typedOn = ({ values }: SeveralLineModel, field: LineField) => values[field]?.[0] ?? ''

function stateOf(line: SeveralLineModel): FormState<LineName> {
  const values = Object.fromEntries(FIELDS.map((field) => [nameOf(field, line), [typedOn(line, field)]]))
  return { values, errors: ownErrors(line) }
}

const SHIPS = [
  { value: '', text: 'Not said' },
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

function Ships({ line, state }: { readonly line: SeveralLineModel; readonly state: FormState<LineName> }) {
  const name = nameOf('ships', line)
  return (
    <div class="field">
      <label for={fieldId(name)}>Ships?</label>
      <select id={fieldId(name)} name={name}>
        {SHIPS.map(({ value, text }) => (
          <option value={value} selected={typedIn(state, name) === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Says what was stored; it is sent along, so that the receipt at the end is of all lines. */
function StoredLine({ line }: Pick<Props, 'line'>) {
  const said = [typedOn(line, 'dealer'), typedOn(line, 'city'), typedOn(line, 'price')]
  return (
    <p class="line-stored">
      <strong>Stored: </strong>
      {said.filter((one) => one.trim() !== '').join(', ')}
      {FIELDS.map((field) => (
        <input type="hidden" name={nameOf(field, line)} value={typedOn(line, field)} data-kept="" />
      ))}
      <input type="hidden" name={nameOf(DOUBT_FIELD, line)} value={STORED_LINE} />
    </p>
  )
}

/** What one dealer said, in four short answers. */
export function DealerLine({ site, line }: Props) {
  const { doubted } = line
  if (line.isStored) return <StoredLine line={line} />
  const state = stateOf(line)
  return (
    <fieldset class="line" data-line="" hidden={line.isHidden}>
      <legend>{`Dealer ${line.number}`}</legend>
      <div class="line-fields">
        <TextField state={state} name={nameOf('dealer', line)} label="Dealer" list={KNOWN_DEALERS} />
        <TextField state={state} name={nameOf('city', line)} label="City" />
        <TextField state={state} name={nameOf('price', line)} label="Price, or “no”" />
        <Ships line={line} state={state} />
      </div>
      {doubted && (
        <Choices
          state={state}
          name={nameOf(DOUBT_FIELD, line)}
          label={doubtText(doubted, site.catalog.words)}
          hint="Asked once. Choose one, or type another price."
          choices={doubtChoices(site, doubted)}
        />
      )}
    </fieldset>
  )
}
