import type { CountryRules } from '../../../domain/part/catalog.ts'
import type { Site } from '../../models.ts'

interface OptionsProps {
  readonly site: Site
  readonly selected: string | null
  /** How a country as a whole is called among its regions. */
  readonly whole: (country: CountryRules) => string
}

/** All countries and their regions as options of a select, by name. */
export function RegionOptions({ site, selected, whole }: OptionsProps) {
  return (
    <>
      {site.places.countries.map((country) => (
        <optgroup label={country.name} data-currency={country.currency}>
          <option value={country.code} data-name={country.inText} selected={selected === country.code}>
            {whole(country)}
          </option>
          {site.places.regions
            .filter((region) => region.country === country.code)
            .map((region) => (
              <option value={region.code} selected={selected === region.code}>
                {region.name}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  )
}
