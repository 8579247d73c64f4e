import { FieldGroup, type FieldProps } from './field.tsx'
import { errorOf, fieldId } from './form-state.ts'

export interface Choice {
  readonly value: string
  readonly text: string
  readonly detail?: string
}

interface ChoicesProps<F extends string> extends FieldProps<F> {
  readonly choices: readonly Choice[]
  readonly type?: 'radio' | 'checkbox'
  readonly layout?: 'rows' | 'line'
  readonly size?: 'question' | 'small'
}

/** Radio buttons or check boxes; the first one carries the id that an error links to. */
export function Choices<F extends string>(props: ChoicesProps<F>) {
  const { state, name, choices, type = 'radio', layout = 'line' } = props
  const chosen = state.values[name] ?? []
  const isWrong = errorOf(state, name) !== null
  return (
    <FieldGroup {...props}>
      <div class={`choices choices-${layout}`}>
        {choices.map(({ value, text, detail }, index) => (
          <label class="choice">
            <input
              type={type}
              name={name}
              value={value}
              id={index === 0 ? fieldId(name) : `${fieldId(name)}-${value}`}
              checked={chosen.includes(value)}
              {...(isWrong ? { 'aria-invalid': 'true' as const } : {})}
            />
            <span>
              {text}
              {detail && <span class="detail">{` ${detail}`}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
