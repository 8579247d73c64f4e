import { pricesPerKey } from '../../../domain/figures/price-per-key.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { perKeyText } from '../../../domain/figures/text/price-per-key-text.ts'
import type { Site } from '../../models.ts'

/** Which of a place's sets is the cheapest per key. */
export function PerKey({ site, sets }: { site: Site; sets: readonly SetFigures[] }) {
  const text = sets.length > 1 ? perKeyText(pricesPerKey(sets), site.thisYear, site.catalog.words) : null
  return text === null ? null : <p class="per-key">{text}</p>
}
