import type { FiguresShown } from '../../../domain/figures/figures-shown.ts'
import { type Reading, readings } from '../../../domain/figures/readings.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { Basis } from './basis.tsx'

interface HeadlineProps {
  readonly figures: SetFigures
  readonly shown: FiguresShown | null
}

/** "about $558 in 2025 dollars", "$390 in 2011; about $558 in 2025 dollars": the eye takes the first. */
export function Dial({
  reading: { label, text, size, asked },
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
            <span class="unit">{lead.unit}</span>
          </>
        )}
        {asked && (
          <>
            {' '}
            <span class="then">{asked.when}</span>
            {asked.now !== null && (
              <>
                <span class="hidden-text">; </span>
                <span class="unit">{`about ${asked.now.money} ${asked.now.unit}`}</span>
              </>
            )}
          </>
        )}
      </dd>
    </div>
  )
}

/** The large figures of a set with what they rest on; or that there is nothing yet. */
export function Headline({ figures, shown }: HeadlineProps) {
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
        {readings({ figures, shown }).map((reading) => (
          <Dial reading={reading} shown={shown} />
        ))}
      </dl>
      <Basis counted={figures.counted} held={figures.held} />
    </div>
  )
}
