import { spokenLine } from '../../../domain/advice/spoken-line.ts'
import { openingTarget } from '../../../domain/advice/whom-to-call.ts'
import { callSteps } from '../../../domain/call/call-steps.ts'
import type { CallPageModel, Site } from '../../models.ts'
import { adviceFor } from '../advice/advice-for.ts'
import { IfGone } from '../advice/if-gone.tsx'

/** What to answer, by what they said. */
export function Steps({ site, model: { figures, whom } }: { site: Site; model: CallPageModel }) {
  const advice = adviceFor(figures, site)
  // What to aim at is what to cite: one target a sheet.
  const target = openingTarget(whom, advice.strength, site.thisYear)
  const line =
    (target && spokenLine(target, { places: site.places, words: site.catalog.words })) ?? advice.line
  return (
    <section class="list call-next" aria-labelledby="next">
      <h2 id="next">What to say next</h2>
      <dl>
        {callSteps({ ...advice, line }, figures.country.currency).map(({ when, say, after }) => (
          <div>
            <dt>{when}</dt>
            <dd>
              <q>{say}</q> {after}
            </dd>
          </div>
        ))}
      </dl>
      <div class="call-screen">
        <IfGone site={site} figures={figures} />
      </div>
    </section>
  )
}
