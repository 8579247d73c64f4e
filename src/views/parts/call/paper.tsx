/** A line or some boxes to fill in by hand. */
export interface PaperField {
  readonly label?: string
  readonly ticks?: readonly string[]
}

function Field({ label, ticks }: PaperField) {
  if (ticks) {
    return (
      <span class="paper-ticks">
        {ticks.map((text) => (
          <span class="paper-tick">
            <span class="tick" />
            {text}
          </span>
        ))}
      </span>
    )
  }
  return <span class="paper-line">{label}</span>
}

/** Room for one dealer's answer to one question: on paper only. */
export function Paper({ fields }: { fields: readonly PaperField[] }) {
  return (
    <div class="paper" aria-hidden="true">
      {fields.map((field) => (
        <Field {...field} />
      ))}
    </div>
  )
}
