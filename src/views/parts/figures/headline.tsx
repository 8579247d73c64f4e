import type { FiguresShown } from '../../../domain/figures/figures-shown.ts'
import { type Reading, readings } from '../../../domain/figures/readings.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import type { Site } from '../../models.ts'
import { Basis } from './basis.tsx'

interface HeadlineProps {
  readonly site: Site
  readonly figures: SetFigures
  readonly shown: FiguresShown | null
}

/** "about $558 in 2025 dollars; $390 in 2011", of which the eye takes the first. */
export function Dial({
  reading: { label, text, size, paid },
  shown,
}: {
  reading: Reading
  shown: FiguresShown
}) {
  return (
    <div class={`reading reading-${size}`}>
      <dt>{label}</dt>
      <dd>
        <span class="figure">
          {shown.paid && <span class="about">about </span>}
          {text}
        </span>
        {shown.paid && (
          <>
            {' '}
            <span class="unit">
              {shown.lead.unit}
              <span class="hidden-text">;</span>
            </span>
          </>
        )}
        {paid && (
          <>
            {' '}
            <span class={paid.isOld ? 'then' : 'then then-recent'}>{paid.text}</span>
          </>
        )}
      </dd>
    </div>
  )
}

/** The large figures of a set with what they rest on; or that there is nothing yet. */
export function Headline({ site, figures, shown }: HeadlineProps) {
  if (!shown) {
    return (
      <>
        <p class="nothing">No quotes yet</p>
        <Basis counted={null} held={figures.held} />
      </>
    )
  }
  return (
    <div class="figures-row">
      <dl class="readings">
        {readings({ figures, shown, thisYear: site.thisYear }).map((reading) => (
          <Dial reading={reading} shown={shown} />
        ))}
      </dl>
      <Basis counted={figures.counted} held={figures.held} />
    </div>
  )
}
