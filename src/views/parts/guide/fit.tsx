import type { CatalogWords } from '../../../domain/part/catalog.ts'
import type { FitCount } from '../../../domain/part/fit-report.ts'
import type { FitClaim, Guide } from '../../../domain/part/guide.ts'
import { KeepNumbers } from '../text/keep-numbers.tsx'
import { capital } from '../text/text.ts'
import { FitCounts } from './fit-counts.tsx'
import { Cited, Passages } from './passages.tsx'
import { FitMark } from './verdict.tsx'

/** Every year's verdict at a glance, each leading to its answer. */
export function FitAtAGlance({ guide, yourCar }: { guide: Guide } & Pick<CatalogWords, 'yourCar'>) {
  return (
    <nav class="glance" aria-label={capital(yourCar)}>
      <ul>
        {guide.fit.map(({ id, cars, verdict }) => (
          <li class={`glance-${verdict}`}>
            <a href={`#${id}`}>
              <span class="glance-cars whole">{cars}</span> <FitMark verdict={verdict} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface FitProps {
  readonly guide: Guide
  readonly fits: readonly FitCount[] | null
}

function Answer({ guide, fits, claim }: FitProps & { claim: FitClaim }) {
  return (
    <section class="fit" id={claim.id} aria-labelledby={`${claim.id}-title`}>
      <h3 id={`${claim.id}-title`}>
        <span class="whole">{claim.cars}</span> <FitMark verdict={claim.verdict} />
      </h3>
      <p class="fit-answer">
        <KeepNumbers text={claim.answer} />
        <Cited guide={guide} sources={claim.sources} />
      </p>
      <FitCounts test={guide.fitTest} years={claim.years} fits={fits} />
      <Passages guide={guide} passages={claim.more} />
    </section>
  )
}

/** What is known of each year's car: what the sources say, and beside them what owners found. */
export function Fit({ guide, fits }: FitProps) {
  return (
    <section id="years" aria-labelledby="years-title">
      <h2 id="years-title">Year by year</h2>
      {guide.fit.map((claim) => (
        <Answer guide={guide} fits={fits} claim={claim} />
      ))}
    </section>
  )
}
