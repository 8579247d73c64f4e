import { listText } from '../../../domain/count-text.ts'
import type { Site } from '../../models.ts'
import { RegionOptions } from '../region-options.tsx'
import { currencyText } from '../text.ts'
import { type Choice, Choices } from './choices.tsx'
import { FieldError, Hint, TextField } from './field.tsx'
import { described, errorOf, type FormState, fieldId, typedIn } from './form-state.ts'

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

/** "US dollars for a dealer in the United States and Canadian dollars for one in Canada". */
function currenciesText({ places }: Site): string {
  const each = places.countries.map(({ currency, inText }) => `${currencyText(currency)} in ${inText}`)
  return listText(each)
}

function RegionField({ site, state }: Props) {
  const isWrong = errorOf(state, 'region') !== null
  const chosen = typedIn(state, 'region')
  return (
    <div class={isWrong ? 'field group-question field-wrong' : 'field group-question'} data-field="region">
      <label for={fieldId('region')}>Where is the dealer?</label>
      <Hint name="region" hint={`The price is in ${currenciesText(site)}.`} />
      <FieldError state={state} name="region" />
      <select id={fieldId('region')} name="region" aria-required="true" {...described(state, 'region', true)}>
        <option value="">Choose one</option>
        <RegionOptions
          site={site}
          selected={chosen}
          whole={(country) => `${country.name}, ${country.regionWord} not known`}
        />
      </select>
    </div>
  )
}

/** The three things that are enough: the set, what was said, and where. */
export function Questions({ site, state }: Props) {
  const { words, sets } = site.catalog
  return (
    <>
      <Choices
        state={state}
        name="set"
        label="Which set?"
        size="question"
        layout="rows"
        choices={sets.map(({ set, partNumber }) => ({
          value: set,
          text: `${set} set`,
          detail: `${partNumber}, ${words.includes}`,
        }))}
      />
      <div class="said">
        <Choices
          state={state}
          name="kind"
          label="What did they say?"
          size="question"
          layout="rows"
          choices={KINDS}
        />
        <TextField
          state={state}
          name="price"
          label="What price?"
          hint="Before tax, shipping and fitting. Not needed where there was no price."
          prefix="$"
          width="price"
          inputmode="decimal"
        />
      </div>
      <RegionField site={site} state={state} />
    </>
  )
}
