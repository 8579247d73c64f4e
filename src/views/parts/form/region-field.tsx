import { listText } from '../../../domain/text/count-text.ts'
import type { Site } from '../../models.ts'
import { RegionOptions } from '../places/region-options.tsx'
import { currencyText } from '../text/text.ts'
import { FieldError, Hint } from './field.tsx'
import { describedBy, errorOf, type FormState, fieldId, typedIn } from './form-state.ts'

interface Props {
  readonly site: Site
  readonly state: FormState
  readonly label?: string
}

/** "US dollars for a dealer in the United States and Canadian dollars for one in Canada". */
function currenciesText({ places }: Site): string {
  const each = places.countries.map(({ currency, inText }) => `${currencyText(currency)} in ${inText}`)
  return listText(each)
}

/** Where the dealer is: a region, or a country where the region is not known. */
export function RegionField({ site, state, label = 'Where is the dealer?' }: Props) {
  const isWrong = errorOf(state, 'region') !== null
  const chosen = typedIn(state, 'region')
  return (
    <div class={isWrong ? 'field group-question field-wrong' : 'field group-question'} data-field="region">
      <label for={fieldId('region')}>{label}</label>
      <Hint name="region" hint={`The price is in ${currenciesText(site)}.`} />
      <FieldError state={state} name="region" />
      <select
        id={fieldId('region')}
        name="region"
        aria-required="true"
        {...describedBy(state, 'region', true)}
      >
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
