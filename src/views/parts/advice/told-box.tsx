import { onlyCompared } from '../../../domain/advice/row-text.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import type { KeySet } from '../../../domain/part/catalog.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { CHECK_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { RegionOptions } from '../places/region-options.tsx'
import { capital } from '../text/text.ts'

interface BoxProps {
  readonly site: Site
  /** The place that the page is about. */
  readonly region: string
  /** The set that stands first; without one, a price that is sent by the enter key is asked for its set. */
  readonly set?: KeySet
  /** The figures of every set. */
  readonly known: readonly SetFigures[]
}

/** One button a set, the page's own first; what it can only be compared with stands on it. */
function SetButtons({ site, set, known }: BoxProps) {
  const { sets, words } = site.catalog
  const ordered = set ? [set, ...sets.filter(({ name }) => name !== set.name)] : sets
  return (
    <div class="told-sets">
      {ordered.map(({ name, keys }) => {
        const shown = known.find((one) => one.set.name === name)
        const only = shown ? onlyCompared(shown) : null
        return (
          <button type="submit" name="set" value={name} class="button">
            <span>{countText(keys, words.piece)}</span>
            {only !== null && <small>{only}</small>}
          </button>
        )
      })}
    </div>
  )
}

/** What somebody was told, held against what is known: a price, a place, and one tap for the set. */
export function ToldBox(props: BoxProps) {
  const { site, region, set } = props
  return (
    <form class="told-box" method="get" action={CHECK_PATH} aria-labelledby="told">
      <h2 id="told">What were you told?</h2>
      <div class="told-fields">
        <div class="told-price">
          <label for="told-price">Price</label>
          <div class="input">
            <span class="prefix" aria-hidden="true">
              $
            </span>
            <input id="told-price" type="text" name="price" inputmode="decimal" autocomplete="off" />
          </div>
        </div>
        <div class="told-place">
          <label for="told-region">Where the dealer is</label>
          <select id="told-region" name="region">
            <RegionOptions site={site} selected={region} whole={({ brief }) => capital(brief)} />
          </select>
        </div>
      </div>
      {!set && (
        // The enter key presses the first button: no set may be taken for meant.
        <button type="submit" hidden>
          Check it
        </button>
      )}
      <SetButtons {...props} />
    </form>
  )
}
