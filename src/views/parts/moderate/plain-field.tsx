interface PlainFieldProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly error: string | undefined
  readonly type?: 'text' | 'tel' | 'url' | 'date' | 'lines'
}

/** A line of text, or some lines, with its label, hint and error. */
export function PlainField({ name, label, hint, value, error, type = 'text' }: PlainFieldProps) {
  const attributes = {
    id: `field-${name}`,
    name,
    'aria-describedby': error === undefined ? `hint-${name}` : `hint-${name} error-${name}`,
    ...(error === undefined ? {} : { 'aria-invalid': 'true' as const }),
  }
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
      {type === 'lines' ? (
        <textarea {...attributes} rows={4}>
          {value}
        </textarea>
      ) : (
        <div class="input">
          <input {...attributes} type={type} value={value} />
        </div>
      )}
    </div>
  )
}
