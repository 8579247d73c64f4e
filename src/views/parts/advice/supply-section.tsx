import { ASK_FIRST } from '../../../domain/advice/next-step.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { namedText } from '../../../domain/figures/text/named-text.ts'
import type { Statement } from '../../../domain/part/catalog.ts'
import { callPath, GUIDE_PATH, submitPath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { adviceFor } from './advice-for.ts'
import { IfGone } from './if-gone.tsx'

interface Props {
  readonly site: Site
  readonly figures: SetFigures
}

/** What is known from elsewhere, with who says so. */
function Outside({ statement: { about, says, source } }: { statement: Statement }) {
  return (
    <p class="supply-outside">
      {`${about}: ${says} `}
      <a href={source.url}>{source.title}</a>
    </p>
  )
}

/** The next step where nobody knows, or nobody could get it. */
function AskFirst({ site, figures }: Props) {
  return (
    <>
      {site.catalog.statements.map((statement) => (
        <Outside statement={statement} />
      ))}
      <p>{ASK_FIRST}</p>
      <IfGone site={site} figures={figures} />
    </>
  )
}

/** The next caller's answer, and what to do while nobody knows. */
export function SupplySection({ site, figures }: Props) {
  const { word } = adviceFor(figures, site).supply
  const at = { set: figures.set.name, region: figures.place.code }
  const { words } = site.catalog
  return (
    <section class="supply-section" aria-labelledby="next-answer">
      <h2 id="next-answer">Have you asked a dealer? Yours is the next answer</h2>
      <ul class="ways">
        <li>
          <a class="button" href={submitPath(at)}>
            They can
          </a>
        </li>
        <li>
          <a class="button" href={submitPath({ ...at, kind: 'not-here' })}>
            They cannot
          </a>
        </li>
        <li>
          <a class="button button-quiet" href={callPath(at.region, at.set)}>
            {`Call sheet for ${figures.place.level === 'country' ? figures.country.inText : figures.place.name}`}
          </a>
        </li>
      </ul>
      {(word === 'no' || word === 'unknown') && <AskFirst site={site} figures={figures} />}
      {figures.named.map((named) => (
        <p class="named-number">{namedText(named)}</p>
      ))}
      <p class="marked">
        {words.fits} <a href={GUIDE_PATH}>{`Does it fit ${words.yourCar}?`}</a>
      </p>
    </section>
  )
}
