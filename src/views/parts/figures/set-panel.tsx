import { ENOUGH } from '../../../domain/figures/enough.ts'
import { type FiguresShown, figuresShown } from '../../../domain/figures/figures-shown.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { ladderText } from '../../../domain/figures/text/figures-text.ts'
import type { KeySet } from '../../../domain/part/catalog.ts'
import { callPath, setPath, submitPath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { Scale } from '../charts/scale.tsx'
import { Cheapest } from './cheapest.tsx'
import { Headline } from './headline.tsx'

interface PanelProps {
  readonly site: Site
  readonly figures: SetFigures
}

/** "2-key ROM set". */
export const setName = ({ name }: Pick<KeySet, 'name'>, site: Site): string =>
  `${name} ${site.catalog.words.part}`

/** The scale from the lowest to the highest price, from three quotes. */
function SetScale({ site, figures: { set, place }, shown }: PanelProps & { shown: FiguresShown | null }) {
  if (!shown || shown.quotes < ENOUGH.median) return null
  return (
    <Scale
      id={`scale-${place.code}-${set.name}`.toLowerCase()}
      name={setName(set, site)}
      shown={shown.lead}
      quotes={shown.quotes}
    />
  )
}

/** The large figures and the scale that they lie on. */
export function Readings({ site, figures, shown }: PanelProps & { shown: FiguresShown | null }) {
  return (
    <>
      <Headline figures={figures} shown={shown} />
      <SetScale site={site} figures={figures} shown={shown} />
    </>
  )
}

/** The rest of what is said from five and eight quotes, where the large figures leave it out. */
function Spread({ shown }: { shown: FiguresShown }) {
  const { money, prices, unit } = shown.lead
  const { likelyRangeCents: likely, quartilesCents: half } = prices
  if (shown.quotes < ENOUGH.likelyRange || !likely) return null
  const about = shown.lead.dollarsOf === null ? '' : 'about '
  const year = shown.lead.dollarsOf === null && shown.today === null ? '' : ` ${unit}`
  return (
    <p>
      {`Likely range of the median: ${about}${money(likely[0])} to ${money(likely[1])}${year}.`}
      {shown.quotes >= ENOUGH.quartiles &&
        ` Middle half of the quotes: ${about}${money(half[0])} to ${money(half[1])}.`}
    </p>
  )
}

function Words({ site, figures, shown }: PanelProps & { shown: FiguresShown | null }) {
  const { name } = figures.set
  const { code } = figures.place
  return (
    <div class="panel-words">
      {shown && <p>{ladderText(figures, site.places, site.thisYear)}</p>}
      {shown && <Spread shown={shown} />}
      <Cheapest figures={figures} shown={shown} site={site} />
      {figures.held > 0 && <p>{`${figures.held} held for review.`}</p>}
      <p class="panel-links">
        <a href={setPath(code, name)}>{`All about the ${name} set`}</a>
        <a href={submitPath({ set: name, region: code })}>{`Report a ${name} quote`}</a>
        <a href={callPath(code, name)}>{`${name} call sheet`}</a>
      </p>
    </div>
  )
}

/** One set on a place's page below its row: where its quotes lie, which they are, and the way to more. */
export function SetPanel({ site, figures }: PanelProps) {
  const { set, place } = figures
  const shown = figuresShown(figures)
  const id = `set-${set.name}`
  return (
    <section class="panel" aria-labelledby={id}>
      <header class="panel-name">
        <h2 id={id}>
          <a href={setPath(place.code, set.name)}>{setName(set, site)}</a>
        </h2>
        <p>
          part <span class="part-number">{set.partNumber}</span>
        </p>
      </header>
      <SetScale figures={figures} shown={shown} site={site} />
      <Words site={site} figures={figures} shown={shown} />
    </section>
  )
}
