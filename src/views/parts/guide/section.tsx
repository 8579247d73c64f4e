import type { Guide, GuideSection, Point, Stage } from '../../../domain/part/guide.ts'
import type { Site } from '../../models.ts'
import { KeepNumbers } from '../text/keep-numbers.tsx'
import { DrawingFigure } from './drawing.tsx'
import { Cited, Passages } from './passages.tsx'

function Points({ guide, points }: { guide: Guide; points: readonly Point[] }) {
  return (
    <ul class="points">
      {points.map(({ title, cost, sure, passages }) => (
        <li>
          <h3>{title}</h3>
          {cost && (
            <p class="point-cost">
              {cost.text}
              <Cited guide={guide} sources={cost.sources} />
            </p>
          )}
          {sure && <p class="point-sure">{`How sure: ${sure}`}</p>}
          <Passages guide={guide} passages={passages} />
        </li>
      ))}
    </ul>
  )
}

/** The number of each stage's first step, counted through. */
const firstSteps = (stages: readonly Stage[]): readonly number[] =>
  stages.map((_, index) => 1 + stages.slice(0, index).reduce((sum, { steps }) => sum + steps.length, 0))

function Stages({ guide, stages }: { guide: Guide; stages: readonly Stage[] }) {
  const starts = firstSteps(stages)
  return (
    <>
      {stages.map(({ title, sources, steps }, index) => (
        <div class="stage">
          <h3>
            {title}
            <Cited guide={guide} sources={sources} />
          </h3>
          <ol start={starts[index]}>
            {steps.map(({ text, careful }) => (
              <li>
                <p>
                  <KeepNumbers text={text} />
                </p>
                {careful && (
                  <p class="careful">
                    <strong>Careful.</strong> {careful}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  )
}

/** One section of the guide with whatever it has. */
export function Section({ site, section }: { site: Site; section: GuideSection }) {
  const { guide, proofs } = site.catalog
  const { id, title, passages, drawings = [], points = [], stages = [] } = section
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <Passages guide={guide} passages={passages} />
      {section.listsProofs && (
        <ul class="at-hand">
          {proofs.map(({ label }) => (
            <li>{label}</li>
          ))}
        </ul>
      )}
      {drawings.length > 0 && (
        <div class="drawings">
          {drawings.map((drawing) => (
            <DrawingFigure drawing={drawing} />
          ))}
        </div>
      )}
      {points.length > 0 && <Points guide={guide} points={points} />}
      <Stages guide={guide} stages={stages} />
    </section>
  )
}
