import type { CatalogWords } from '../../../domain/part/catalog.ts'
import type { FitClaim, Guide } from '../../../domain/part/guide.ts'
import { KeepNumbers } from '../text/keep-numbers.tsx'
import { capital } from '../text/text.ts'
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

function Answer({ guide, claim }: { guide: Guide; claim: FitClaim }) {
  return (
    <section class="fit" id={claim.id} aria-labelledby={`${claim.id}-title`}>
      <h3 id={`${claim.id}-title`}>
        <span class="whole">{claim.cars}</span> <FitMark verdict={claim.verdict} />
      </h3>
      <p class="fit-answer">
        <KeepNumbers text={claim.answer} />
        <Cited guide={guide} sources={claim.sources} />
      </p>
      <Passages guide={guide} passages={claim.more} />
    </section>
  )
}

/** What is known of each year's car. */
export function Fit({ guide }: { guide: Guide }) {
  return (
    <section id="years" aria-labelledby="years-title">
      <h2 id="years-title">Year by year</h2>
      {guide.fit.map((claim) => (
        <Answer guide={guide} claim={claim} />
      ))}
    </section>
  )
}
