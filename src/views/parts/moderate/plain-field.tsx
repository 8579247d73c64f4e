interface PlainFieldProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly error: string | undefined
  readonly type?: 'text' | 'tel' | 'url' | 'date'
}

/** A line of text with its label, hint and error. */
export function PlainField({ name, label, hint, value, error, type = 'text' }: PlainFieldProps) {
  const by = error === undefined ? `hint-${name}` : `hint-${name} error-${name}`
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label for={`field-${name}`}>{label}</label>
      <p class="hint" id={`hint-${name}`}>
        {hint}
      </p>
      {error !== undefined && (
        <p class="field-error" id={`error-${name}`}>
          <span class="hidden-text">Error: </span>
          {error}
        </p>
      )}
      <div class="input">
        <input
          id={`field-${name}`}
          name={name}
          type={type}
          value={value}
          aria-describedby={by}
          {...(error === undefined ? {} : { 'aria-invalid': 'true' as const })}
        />
      </div>
    </div>
  )
}
