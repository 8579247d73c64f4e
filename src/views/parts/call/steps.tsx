import { callSteps } from '../../../domain/call/call-steps.ts'
import type { CallPageModel, Site } from '../../models.ts'
import { adviceFor } from '../advice/advice-for.ts'
import { IfGone } from '../advice/if-gone.tsx'

/** What to answer, by what they said. */
export function Steps({ site, model: { figures } }: { site: Site; model: CallPageModel }) {
  return (
    <section class="list call-next" aria-labelledby="next">
      <h2 id="next">What to say next</h2>
      <dl>
        {callSteps(adviceFor(figures, site), figures.country.currency).map(({ when, say, after }) => (
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
