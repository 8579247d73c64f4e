import { callSteps } from '../../../domain/call/call-steps.ts'
import type { CallPageModel } from '../../models.ts'

/** What to answer, by what they said. */
export function Steps({ model: { prices, figures } }: { model: CallPageModel }) {
  return (
    <section class="list call-next" aria-labelledby="next">
      <h2 id="next">What to say next</h2>
      <dl>
        {callSteps(prices, figures).map(({ when, say, after }) => (
          <div>
            <dt>{when}</dt>
            <dd>
              <q>{say}</q> {after}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
