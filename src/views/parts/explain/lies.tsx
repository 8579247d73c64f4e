import { DAILY_CAPS } from '../../../domain/intake/daily-caps.ts'
import { listText } from '../../../domain/text/count-text.ts'
// Made by `npm run simulate -- --write`; a test computes it again.
import results from './forged-day.json' with { type: 'json' }

const HONEST = [...new Set(results.map(({ honest }) => honest))]
const SENDERS = [...new Set(results.map(({ senders }) => senders))]

const sendersText = (senders: number) => (senders === 1 ? '1 sender' : `${senders} senders`)

/** Both ends of how far the median moves: "−18 to +17 %". */
function movedText(honest: number, senders: number): string {
  const found = results.find((result) => result.honest === honest && result.senders === senders)
  return found ? `−${-found.medianLow} to +${found.medianHigh}\u00a0%` : ''
}

/** Where one sender brings the cheapest price, and more of them no further. */
const cheapestText = listText(
  results
    .filter(({ senders }) => senders === SENDERS.at(-1))
    .map(({ honest, cheapest }) => `${-cheapest}\u00a0% among ${honest} quotes`),
)

function Moved() {
  return (
    <table class="figures-table">
      <caption>How far one day of lies moves the median</caption>
      <thead>
        <tr>
          <th scope="col">Honest quotes</th>
          {SENDERS.map((senders) => (
            <th scope="col">{sendersText(senders)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HONEST.map((honest) => (
          <tr>
            <th scope="row">{honest}</th>
            {SENDERS.map((senders) => (
              <td>{movedText(honest, senders)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What somebody who lies can do to the figures, as it was tried out with the site's own rules. */
export function Lies() {
  return (
    <section aria-labelledby="lies">
      <h2 id="lies">How far lies get</h2>
      <p>
        {`There are no accounts: a sender is a network, and somebody with several networks is several senders. These rules were tried out against senders that all lie to the same side in one day, each with the ${DAILY_CAPS.publishedPerSet} quotes that are published at once, and each price as far off as gets through.`}
      </p>
      <Moved />
      <p>
        {`The cheapest price falls by ${cheapestText}, however many they are: a still lower price is held.`}{' '}
        That is one day. Who comes back day after day gets further down each day, since the lies of the day
        before are the yardstick of the next: only a moderator ends that.
      </p>
      <p>
        So where there are few quotes, look at them and not at the figures alone. Among 25 quotes a single
        liar changes little. Several who agree can do more, upwards above all, because a second sender bears a
        high price out; a moderator sees what one sender has said together, and takes it off in one action.
      </p>
    </section>
  )
}
