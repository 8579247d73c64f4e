import { figuresShown } from '../../../domain/figures/figures-shown.ts'
import { readings } from '../../../domain/figures/readings.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { sourceText } from '../../../domain/figures/text/source-text.ts'
import { widgetSupply } from '../../../domain/widgets/widget-supply.ts'
import { placePath } from '../../links.ts'
import type { EmbedMessageModel, EmbedPageModel, Site } from '../../models.ts'
import { Dial } from '../../parts/figures/headline.tsx'
import { setName } from '../../parts/figures/set-panel.tsx'
import { EmbedLayout, WayOut } from '../../parts/layout/embed-layout.tsx'
import { capital } from '../../parts/text/text.ts'

interface SetProps {
  readonly site: Site
  readonly figures: SetFigures
  /** Says which set it is, where there are others. */
  readonly named: boolean
}

/** Cheapest and median, and what they rest on. */
function EmbeddedSet({ site, figures, named }: SetProps) {
  const shown = figuresShown(figures)
  const supply = widgetSupply(figures, site.thisYear)
  return (
    <section class="embed-set">
      {named && <h2>{figures.set.name}</h2>}
      {shown && (
        <dl class="readings">
          {readings({ figures, shown })
            .filter(({ size }) => size === 'large')
            .map((reading) => (
              <Dial reading={reading} shown={shown} />
            ))}
        </dl>
      )}
      <p class="embed-source">
        {sourceText(figures, site.places)}
        {supply && ` ${capital(supply[0])}.`}
      </p>
    </section>
  )
}

/** A widget in a frame: `/embed/us-ok/2`, `/embed/us/all`. */
export function EmbedPage({ site, model: { place, sets } }: { site: Site; model: EmbedPageModel }) {
  const { siteName, words } = site.catalog
  const [area] = place.areas
  const where = area.level === 'country' ? place.country.inText : area.name
  const [only, ...others] = sets
  const what = only && others.length === 0 ? setName(only.set, site) : `${words.part} prices`
  const title = `${words.carBriefly} ${what} in ${where}`
  return (
    <EmbedLayout site={site} title={title}>
      <h1>{title}</h1>
      {site.demo && <p class="embed-demo">Demo data: every quote here is invented.</p>}
      {sets.map((figures) => (
        <EmbeddedSet site={site} figures={figures} named={sets.length > 1} />
      ))}
      <WayOut href={placePath(area.code, site.places)}>{`All prices in ${where} on ${siteName}`}</WayOut>
    </EmbedLayout>
  )
}

/** In place of a widget: why there is none. */
export function EmbedMessage({ site, model }: { site: Site; model: EmbedMessageModel }) {
  const { siteName } = site.catalog
  return (
    <EmbedLayout site={site} title={model.title}>
      <h1>{model.title}</h1>
      <p class="embed-source">{model.message}</p>
      <WayOut href="/">{`All prices on ${siteName}`}</WayOut>
    </EmbedLayout>
  )
}
