import { fairText } from '../../../domain/advice/prices-text.ts'
import { rowTexts } from '../../../domain/advice/row-text.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import type { Site } from '../../models.ts'
import { capital } from '../text/text.ts'
import { adviceFor } from './advice-for.ts'
import { RowMoney } from './set-rows.tsx'

/** The answers on one set, large: can it still be had, the money, how many quotes. */
export function SetAnswer({ site, figures }: { site: Site; figures: SetFigures }) {
  const { supply, fair } = adviceFor(figures, site)
  const [row] = rowTexts([figures], site.places, site.thisYear)
  const { includes } = site.catalog.words
  return (
    <section class="set-answer" aria-labelledby="supply">
      <h2 id="supply">Can it still be had?</h2>
      <p class="set-supply">{supply.sentence}</p>
      {row && <RowMoney row={row} />}
      {fair && <p class="row-fair">{`Fair: ${fairText(fair, figures.country.currency)}`}</p>}
      <p class="row-beside">
        {`${capital(includes)}, part `}
        <span class="part-number">{figures.set.partNumber}</span>
      </p>
    </section>
  )
}
