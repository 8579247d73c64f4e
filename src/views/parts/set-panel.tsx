import type { KeySet } from '../../domain/catalog.ts'
import { DARES, ladderText, spanText } from '../../domain/figures-text.ts'
import type { SetFigures } from '../../domain/set-figures.ts'
import { setPath, submitPath } from '../links.ts'
import type { Site } from '../models.ts'
import { Availability } from './availability.tsx'
import { Basis } from './basis.tsx'
import { Cheapest } from './cheapest.tsx'
import { type FiguresShown, figuresShown } from './figures-shown.ts'
import { Headline } from './headline.tsx'
import { Scale } from './scale.tsx'

interface PanelProps {
  readonly site: Site
  readonly figures: SetFigures
}

/** "2-key ROM set". */
export const setName = ({ set }: Pick<KeySet, 'set'>, site: Site): string =>
  `${set} ${site.catalog.words.part}`

function Readings({ site, figures, shown }: PanelProps & { shown: FiguresShown | null }) {
  const { set } = figures
  if (!shown) return <p class="nothing">No quotes yet</p>
  return (
    <>
      <Headline shown={shown} />
      {shown.quotes >= DARES.median && (
        <Scale
          id={`scale-${figures.place.code}-${set.set}`.toLowerCase()}
          name={setName(set, site)}
          shown={shown.lead}
          quotes={shown.quotes}
        />
      )}
    </>
  )
}

/** The rest of what is said from five and eight quotes, where the large figures leave it out. */
function Spread({ figures, shown }: { figures: SetFigures; shown: FiguresShown | null }) {
  if (!shown || shown.quotes < DARES.likelyRange) return null
  return <p class="spread">{`${shown.paid ? 'As paid, ' : ''}${spanText(figures)}.`}</p>
}

/** One set on a place's page: its figures, what they rest on, and the way to more. */
export function SetPanel({ site, figures }: PanelProps) {
  const { set, place } = figures
  const shown = figuresShown(figures)
  const id = `set-${place.code}-${set.set}`.toLowerCase()
  return (
    <section class={shown?.paid ? 'panel panel-old' : 'panel'} aria-labelledby={id}>
      <header class="panel-name">
        <h2 id={id}>
          <a href={setPath(place.code, set.set)}>{setName(set, site)}</a>
        </h2>
        <p>
          {site.catalog.words.includes}
          <br />
          part <span class="part-number">{set.partNumber}</span>
        </p>
      </header>
      <div class="panel-figures">
        <Readings site={site} figures={figures} shown={shown} />
      </div>
      <Basis figures={figures.figures} held={figures.held} />
      <div class="panel-words">
        {shown && <p>{ladderText(figures, site.places, site.thisYear)}</p>}
        <Spread figures={figures} shown={shown} />
        <Cheapest figures={figures} places={site.places} />
        <Availability availability={figures.availability} />
        <p class="panel-links">
          <a href={setPath(place.code, set.set)}>{`All about the ${set.set} set`}</a>
          <a href={submitPath({ set: set.set, region: place.code })}>{`Report a ${set.set} quote`}</a>
        </p>
      </div>
    </section>
  )
}
