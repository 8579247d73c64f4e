import { DAILY_CAPS, ofNetwork, SENDERS_A_NETWORK } from '../../../domain/intake/daily-caps.ts'
import { countText, listText } from '../../../domain/text/count-text.ts'
// Made by `npm run simulate -- --write`; a test computes it again.
import results from './forged-day.json' with { type: 'json' }

const HONEST = [...new Set(results.map(({ honest }) => honest))]
const FORGERS = results.filter(({ honest }) => honest === HONEST[0])
const MOST_NETWORKS = FORGERS.at(-1)?.networks ?? 0

type Forgers = Pick<(typeof FORGERS)[number], 'senders' | 'networks'>

const forgersText = ({ senders, networks }: Forgers) =>
  senders === 1 ? '1 sender' : countText(networks, 'network', 'networks')

/** Both ends of how far the median moves: "−18 to +17 %". */
function movedText(honest: number, { senders }: Forgers): string {
  const found = results.find((result) => result.honest === honest && result.senders === senders)
  return found ? `−${-found.medianLow} to +${found.medianHigh}\u00a0%` : ''
}

/** Where one sender brings the cheapest price, and many networks no further. */
const cheapestText = listText(
  results
    .filter(({ senders }) => senders === FORGERS.at(-1)?.senders)
    .map(({ honest, cheapest }) => `${-cheapest}\u00a0% among ${honest} quotes`),
)

function Moved() {
  return (
    <table class="figures-table lies-table">
      <caption>How far one day of lies moves the median</caption>
      <thead>
        <tr>
          <th scope="col">Honest quotes</th>
          {FORGERS.map((forgers) => (
            <th scope="col">{forgersText(forgers)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HONEST.map((honest) => (
          <tr>
            <th scope="row">{honest}</th>
            {FORGERS.map((forgers) => (
              <td>{movedText(honest, forgers)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What it takes to make a set look gone, as test/http/attack tries it. */
function Gone() {
  const { publishedPerSet } = DAILY_CAPS
  return (
    <p>
      {
        'Whether a set can still be had is told from far fewer reports. Where nobody was offered one this year or the last, two refusals read as “no dealer could get it”, and one sender who invents two dealers is enough. '
      }
      {`Where somebody was offered one, no number of refusals hides it: both are counted and told, of the refusals up to ${publishedPerSet} of one sender and ${ofNetwork(publishedPerSet)} of one network in a day. `}
      Moderators are told where at least three senders, and more than half, were refused within a week.
    </p>
  )
}

/** What somebody who lies can do to the figures, as it was tried out with the site's own rules. */
export function Lies() {
  return (
    <section aria-labelledby="lies">
      <h2 id="lies">How far lies get</h2>
      <p>
        {`There are no accounts: a sender is an address, and a line at home can have thousands of them. So a network counts as ${SENDERS_A_NETWORK} senders and no more, and whoever wants to be ${SENDERS_A_NETWORK * MOST_NETWORKS} senders needs ${MOST_NETWORKS} networks. These rules were tried out against senders that all lie to the same side in one day, each with the ${DAILY_CAPS.publishedPerSet} quotes that are published at once, in a network as many as it counts for, and each price as far off as gets through.`}
      </p>
      <Moved />
      <p>
        {`The cheapest price falls by ${cheapestText}, however many they are: a still lower price is held.`}{' '}
        That is one day. Who comes back day after day gets further down each day, since the lies of the day
        before are the yardstick of the next: only a moderator ends that.
      </p>
      <Gone />
      <p>
        So where there are few quotes, look at them and not at the figures alone. Among 25 quotes a single
        sender changes little, and a single network moves the median by less than a quarter. Whoever has two
        networks can do far more, upwards above all, because the second one bears the high prices of the first
        out; a moderator sees what one sender has said together, with its network, and takes it off in one
        action.
      </p>
    </section>
  )
}
