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

/** "about $558 in 2025 dollars", "$390 in 2011; about $558 in 2025 dollars": the eye takes the first. */
export function Dial({
  reading: { label, text, size, paid, asked },
  shown: { lead },
}: {
  reading: Reading
  shown: FiguresShown
}) {
  const isAbout = lead.dollarsOf !== null
  return (
    <div class={`reading reading-${size}`}>
      <dt>{label}</dt>
      <dd>
        <span class="figure">
          {isAbout && <span class="about">about </span>}
          {text}
        </span>
        {isAbout && (
          <>
            {' '}
            <span class="unit">
              {lead.unit}
              {paid && <span class="hidden-text">;</span>}
            </span>
          </>
        )}
        {paid && (
          <>
            {' '}
            <span class={paid.isOld ? 'then' : 'then then-recent'}>{paid.text}</span>
          </>
        )}
        {asked && (
          <>
            {' '}
            <span class="then">{asked.when}</span>
            {asked.today !== null && (
              <>
                <span class="hidden-text">; </span>
                <span class="unit">{asked.today}</span>
              </>
            )}
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
