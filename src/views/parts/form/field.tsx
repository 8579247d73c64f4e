import type { Child } from 'hono/jsx'
import type { FormField } from '../../../input/submit-form.ts'
import { describedBy, errorId, errorOf, type FormState, fieldId, hintId, typedIn } from './form-state.ts'

export interface FieldProps<F extends string = FormField> {
  readonly state: FormState<F>
  readonly name: F
  readonly label: string
  readonly hint?: string
}

/** The error of a field, in the words of the summary. */
export function FieldError<F extends string>({ state, name }: Pick<FieldProps<F>, 'state' | 'name'>) {
  const message = errorOf(state, name)
  if (message === null) return null
  return (
    <p class="field-error" id={errorId(name)}>
      <span class="hidden-text">Error: </span>
      {message}
    </p>
  )
}

export function Hint({ name, hint }: { readonly name: string; readonly hint?: string }) {
  return hint ? (
    <p class="hint" id={hintId(name)}>
      {hint}
    </p>
  ) : null
}

interface TextFieldProps<F extends string> extends FieldProps<F> {
  readonly type?: 'text' | 'url' | 'date'
  readonly prefix?: string
  readonly width?: 'price' | 'short' | 'full'
  readonly inputmode?: 'decimal' | 'url'
  readonly min?: string
  readonly max?: string
  readonly required?: boolean
  /** The id of a datalist to choose from. */
  readonly list?: string
}

/**
 * A line of text with its label, hint and error. Without `autocomplete="off"`: it would keep browsers from
 * bringing back what was typed when somebody comes back to the form.
 */
export function TextField<F extends string>(props: TextFieldProps<F>) {
  const { state, name, label, hint, type = 'text', prefix, width = 'full' } = props
  const { inputmode, min, max, required, list } = props
  const isWrong = errorOf(state, name) !== null
  return (
    <div class={isWrong ? 'field field-wrong' : 'field'} data-field={name}>
      <label for={fieldId(name)}>{label}</label>
      <Hint name={name} {...(hint ? { hint } : {})} />
      <FieldError state={state} name={name} />
      <div class={`input input-${width}`}>
        {prefix && (
          <span class="prefix" aria-hidden="true" data-prefix>
            {prefix}
          </span>
        )}
        <input
          id={fieldId(name)}
          name={name}
          type={type}
          value={typedIn(state, name)}
          {...(inputmode ? { inputmode } : {})}
          {...(list ? { list } : {})}
          {...(min ? { min } : {})}
          {...(max ? { max } : {})}
          {...(required ? { 'aria-required': 'true' as const } : {})}
          {...describedBy(state, name, Boolean(hint))}
        />
      </div>
    </div>
  )
}

interface GroupProps<F extends string> extends FieldProps<F> {
  readonly size?: 'question' | 'small'
  readonly children: Child
}

/** Choices that answer one question together. */
export function FieldGroup<F extends string>({
  state,
  name,
  label,
  hint,
  size = 'small',
  children,
}: GroupProps<F>) {
  const isWrong = errorOf(state, name) !== null
  const { 'aria-describedby': by } = describedBy(state, name, Boolean(hint))
  return (
    <fieldset
      class={`field group-${size}${isWrong ? ' field-wrong' : ''}`}
      data-field={name}
      {...(by ? { 'aria-describedby': by } : {})}
    >
      <legend>{label}</legend>
      <Hint name={name} {...(hint ? { hint } : {})} />
      <FieldError state={state} name={name} />
      {children}
    </fieldset>
  )
}
