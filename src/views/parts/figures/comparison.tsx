import { type FiguresShown, figuresShown, type Prices } from '../../../domain/figures/figures-shown.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { ladderText } from '../../../domain/figures/text/figures-text.ts'
import { setPath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { SupplyLine } from '../advice/supply-line.tsx'
import { currencyText } from '../text/text.ts'
import { Readings, setName } from './set-panel.tsx'

interface ComparisonProps {
  readonly site: Site
  readonly comparison: readonly SetFigures[]
  /** The place that has no figures of its own, inside a sentence. */
  readonly place: string
}

/** Prices with their country's letters, where a bare $ would be read as the visitor's own. */
function abroad(prices: Prices, { country }: SetFigures): Prices {
  const money = (cents: number) => prices.money(cents).replace(/^\$/, `${country.code}$`)
  return { ...prices, money, unit: prices.unit.replace(/dollars$/, currencyText(country.currency)) }
}

function shownAbroad(figures: SetFigures): FiguresShown | null {
  const shown = figuresShown(figures)
  if (!shown) return null
  return {
    ...shown,
    lead: abroad(shown.lead, figures),
    today: shown.today && abroad(shown.today, figures),
  }
}

function ForeignPanel({ site, figures }: { site: Site; figures: SetFigures }) {
  const { set, place } = figures
  const id = `abroad-${set.name}`
  const shown = shownAbroad(figures)
  return (
    <section class="panel" aria-labelledby={id}>
      <header class="panel-name">
        <h3 id={id}>
          <a href={setPath(place.code, set.name)}>{`${setName(set, site)} in ${figures.country.brief}`}</a>
        </h3>
      </header>
      <div class="panel-figures">
        <Readings site={site} figures={figures} shown={shown} />
      </div>
      {shown && (
        <div class="panel-words">
          <p>{ladderText(figures, site.places, site.thisYear)}</p>
          <SupplyLine site={site} figures={figures} />
        </div>
      )}
    </section>
  )
}

/** Another country's figures where a place has none: to look at, not to expect. */
export function Comparison({ site, comparison, place }: ComparisonProps) {
  const [first] = comparison
  if (!first) return null
  const { country } = first
  return (
    <section class="comparison" aria-labelledby="comparison">
      <h2 id="comparison">{`For comparison: ${country.inText}, in ${currencyText(country.currency)}`}</h2>
      <p>
        {`There are no figures for ${place} yet. These are another country’s, in its own currency; nothing is converted.`}
      </p>
      <div class="panels">
        {comparison.map((figures) => (
          <ForeignPanel site={site} figures={figures} />
        ))}
      </div>
    </section>
  )
}
