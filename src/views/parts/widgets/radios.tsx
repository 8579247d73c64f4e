export interface RadioChoice {
  readonly value: string
  readonly text: string
  readonly detail?: string
  /** All that is known of it, for a script. */
  readonly chosen?: object
}

interface RadiosProps {
  readonly name: string
  readonly label: string
  readonly selected: string
  readonly choices: readonly RadioChoice[]
}

/** One question of the builder; it always has an answer, so it has no errors. */
export function Radios({ name, label, selected, choices }: RadiosProps) {
  return (
    <fieldset class="field" data-field={name}>
      <legend>{label}</legend>
      <div class="choices choices-rows">
        {choices.map(({ value, text, detail, chosen }) => (
          <label class="choice">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === selected}
              {...(chosen ? { 'data-chosen': JSON.stringify(chosen) } : {})}
            />
            <span>
              {text}
              {detail && <span class="detail">{` ${detail}`}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
