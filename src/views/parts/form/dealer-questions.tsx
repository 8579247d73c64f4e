import { dealerSlug, type NamedDealer } from '../../../domain/dealers/dealer.ts'
import { typedName } from '../../../domain/dealers/typed-name.ts'
import { dayAfter } from '../../../input/day.ts'
import type { Site } from '../../models.ts'
import { Choices } from './choices.tsx'
import { TextField } from './field.tsx'
import { type FormState, typedIn } from './form-state.ts'

const KNOWN_DEALERS = 'known-dealers'

interface Props {
  readonly site: Site
  readonly state: FormState
  readonly today: string
  /** Known dealers of the region that is filled in. */
  readonly dealers: readonly NamedDealer[]
}

/** What the dealer's name can be chosen from: all of one spelling, so that they stay one dealer. */
function KnownDealers({ region, dealers }: { region: string; dealers: readonly NamedDealer[] }) {
  return (
    <datalist id={KNOWN_DEALERS} data-region={region}>
      {dealers.map((dealer) => (
        <option value={typedName({ ...dealer, slug: dealerSlug(dealer.key) })} />
      ))}
    </datalist>
  )
}

/** Who said it, when, and what they ask for: short, and the same for every set of that dealer. */
export function DealerQuestions({ site, state, today, dealers }: Props) {
  const { words, proofs, earliestQuotedOn } = site.catalog
  return (
    <div class="dealer">
      <TextField
        state={state}
        name="dealer"
        label="Dealer (optional)"
        hint={`For example ${words.dealerExample}`}
        list={KNOWN_DEALERS}
      />
      <KnownDealers region={typedIn(state, 'region')} dealers={dealers} />
      <TextField state={state} name="city" label="City (optional)" />
      <div class="day">
        <Choices
          state={state}
          name="day"
          label="When did they say it?"
          choices={[
            { value: 'today', text: 'Today' },
            { value: 'yesterday', text: 'Yesterday' },
            { value: 'other', text: 'Another day' },
          ]}
        />
        <TextField
          state={state}
          name="quotedOn"
          label="Which day?"
          type="date"
          width="short"
          min={earliestQuotedOn}
          // Where the dealer is, it may be tomorrow already.
          max={dayAfter(today)}
        />
      </div>
      <Choices
        state={state}
        name="proof"
        label="Proof of ownership they asked for (optional)"
        hint="Tick nothing if it was not said."
        type="checkbox"
        choices={[
          ...proofs.map(({ proof, label }) => ({ value: proof, text: label })),
          { value: 'none', text: 'None' },
        ]}
      />
    </div>
  )
}
