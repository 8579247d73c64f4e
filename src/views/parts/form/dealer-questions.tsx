import { dealerSlug, type NamedDealer } from '../../../domain/dealers/dealer.ts'
import { typedName } from '../../../domain/dealers/typed-name.ts'
import type { Site } from '../../models.ts'
import { TextField } from './field.tsx'
import { type FormState, typedIn } from './form-state.ts'

/** The list that a dealer's name can be chosen from. */
export const KNOWN_DEALERS = 'known-dealers'

interface Props {
  readonly site: Site
  readonly state: FormState
  /** Known dealers of the region that is filled in. */
  readonly dealers: readonly NamedDealer[]
}

/** What the dealer's name can be chosen from: all of one spelling, so that they stay one dealer. */
export function KnownDealers({ region, dealers }: { region: string; dealers: readonly NamedDealer[] }) {
  return (
    <datalist id={KNOWN_DEALERS} data-region={region}>
      {dealers.map((dealer) => (
        <option
          value={typedName({ ...dealer, slug: dealerSlug(dealer.key) })}
          {...(dealer.city === null ? {} : { 'data-city': dealer.city })}
        />
      ))}
    </datalist>
  )
}

/** Who said it; a known dealer’s city follows from its name. */
export function DealerQuestions({ site, state, dealers }: Props) {
  return (
    <div class="dealer">
      <TextField
        state={state}
        name="dealer"
        label="Dealer (optional)"
        hint={`For example ${site.catalog.words.dealerExample}`}
        list={KNOWN_DEALERS}
      />
      <KnownDealers region={typedIn(state, 'region')} dealers={dealers} />
      <TextField state={state} name="city" label="City (optional)" />
    </div>
  )
}
