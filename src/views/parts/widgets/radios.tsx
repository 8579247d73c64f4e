export interface RadioChoice {
  readonly value: string
  readonly text: string
  readonly detail?: string
  /** What a script reads of it. */
  readonly data?: Readonly<Record<`data-${string}`, string>>
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
        {choices.map(({ value, text, detail, data = {} }) => (
          <label class="choice">
            <input type="radio" name={name} value={value} checked={value === selected} {...data} />
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
