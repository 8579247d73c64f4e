import { newestIndexYear } from '../../../domain/figures/constant-dollars.ts'
import { ENOUGH } from '../../../domain/figures/enough.ts'
import { DAILY_CAPS, ofNetwork } from '../../../domain/intake/daily-caps.ts'
import { NEAR, ONE_PIECE } from '../../../domain/intake/did-you-mean.ts'
import { cutoffFor, PASSING, SECOND_LOOK_UP_TO } from '../../../domain/intake/screening.ts'
import { listText } from '../../../domain/text/count-text.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import type { Site } from '../../models.ts'

/** When a second sender bears out a high price; test/views holds it to the domain's rule. */
export const RELEASE = { percent: 10, days: 90 } as const

const MOST = 100

/** Each number of quotes from which on another cutoff is taken. */
const CUTOFFS = Array.from({ length: MOST }, (_, index) => index + 1)
  .map((quotes) => ({ quotes, cutoff: cutoffFor(quotes), before: cutoffFor(quotes - 1) }))
  .filter(({ cutoff, before }) => cutoff !== null && cutoff !== before)

function limitsText({ places }: Site): string {
  const each = places.countries.map(
    ({ limits, currency, inText }) =>
      `${moneyText(limits.lowCents, currency)} to ${moneyText(limits.highCents, currency)} in ${inText}`,
  )
  return listText(each)
}

function plausibleText({ places }: Site): string {
  const each = places.countries.map(({ plausible, currency, inText, priceIndex }) => {
    const span = `${moneyText(plausible.lowCents, currency)} to ${moneyText(plausible.highCents, currency)}`
    return `${span} in ${inText} (${newestIndexYear(priceIndex)} dollars)`
  })
  return listText(each)
}

function Cutoffs() {
  return (
    <table class="figures-table">
      <caption>How far from the median a price may lie</caption>
      <thead>
        <tr>
          <th scope="col">Quotes</th>
          <th scope="col">Largest modified z</th>
        </tr>
      </thead>
      <tbody>
        {CUTOFFS.map(({ quotes, cutoff }) => (
          <tr>
            <th scope="row">{`${quotes} or more`}</th>
            <td>{cutoff?.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Rules({ site }: { site: Site }) {
  return (
    <ul>
      <li>
        <strong>{`Fewer than ${ENOUGH.median} quotes:`}</strong>{' '}
        {`outside ${plausibleText(site)}. A first joke must not become the yardstick.`}
      </li>
      <li>
        <strong>{`From ${ENOUGH.median} quotes:`}</strong>{' '}
        {`below ${PASSING.low} times or above ${PASSING.high} times the median.`}
      </li>
      <li>
        <strong>From 5 quotes, besides:</strong> further from the median than the table allows, measured by
        how far the quotes lie apart: 0.6745 times the distance on a logarithmic scale, divided by the median
        of all distances (taken as at least 0.1).
      </li>
      <li>
        <strong>A low price, besides:</strong>{' '}
        {`by the same rules against the quotes from before that day alone, while there are up to ${SECOND_LOOK_UP_TO}: a day’s low quotes are no yardstick for still lower ones.`}
      </li>
      <li>
        <strong>Links and contact details</strong> in a note, or in a dealer’s name or city, whatever the
        price: they may be advertising, or somebody’s own.
      </li>
      <li>
        <strong>Another part or model:</strong> a part number of the maker’s that is none of the sets’, or a
        model that the sets are not for, in the same words: the price may be of that one.
      </li>
      <li>
        <strong>Too many in a day:</strong>{' '}
        {`of one sender ${DAILY_CAPS.publishedPerSet} quotes a set and ${DAILY_CAPS.published} in all are published at once, of one network ${ofNetwork(DAILY_CAPS.publishedPerSet)} and ${ofNetwork(DAILY_CAPS.published)}; further ones are held, and above ${DAILY_CAPS.received} of a sender or ${ofNetwork(DAILY_CAPS.received)} of a network nothing more is taken that day. A sender is an IPv4 address, or the first half of an IPv6 one; a network is all addresses that begin with the same three numbers of an IPv4 address, or three groups of an IPv6 one.`}
      </li>
      <li>
        <strong>Not checked:</strong> where the form asks for a check that a person sends it, what comes
        without that check is held, whatever its price.
      </li>
    </ul>
  )
}

function AskedAgain({ site }: { site: Site }) {
  const { pieces } = site.catalog.words
  return (
    <p>
      <strong>Asked again.</strong>{' '}
      {`A form asks once whether a price is what was meant: where it is below ${PASSING.low} or above ${PASSING.high} times the median, and ten or a hundred times more or less of it is from ${NEAR.low} to ${NEAR.high} times; and where it is below ${ONE_PIECE.below} times the median, and as many of it as the set has ${pieces} come within ${ONE_PIECE.percent} % of it. `}
      With fewer than 3 quotes the plausible range stands for both. What is confirmed is screened like any
      other price. The API does not ask.
    </p>
  )
}

/** What is refused, what is held, and how it is released. */
export function Screening({ site }: { site: Site }) {
  return (
    <section aria-labelledby="screening">
      <h2 id="screening">What is held for review</h2>
      <p>{`Prices outside ${limitsText(site)} are refused: the form asks again, and nothing is stored.`}</p>
      <p>
        Other quotes that stand out are not deleted but <strong>held</strong>: they count nowhere until
        somebody has looked, and the sender is told why. A price is compared with all counted quotes of its
        country for that set, all years, in constant dollars:
      </p>
      <Rules site={site} />
      <Cutoffs />
      <AskedAgain site={site} />
      <p>
        <strong>Release.</strong> A moderator publishes what is held, or removes it.{' '}
        {`A price above the median is also released when a second sender, of another network, reports a price within ${RELEASE.percent} % of it, for the same set in the same country, within ${RELEASE.days} days: prices do rise.`}{' '}
        One below it never is: the cheapest place is the prize for a forger.
      </p>
      <p>
        <strong>Changes.</strong> Its sender can change or withdraw a quote with the link that was shown when
        it was sent. What is new in it is screened as if it had just arrived, the limits of a day hold, and
        what it said before is kept for the moderators.
      </p>
      <p>
        <strong>Flags.</strong> Anybody can say on a quote’s page what is wrong with it. That brings it before
        a moderator and takes nothing off the figures: it would be a weapon, and so the flags of a sender and
        a network are limited in a day. Where words are said to be private, the note and the link are out of
        sight at once, and so are the dealer’s name and the city, unless the name has the maker’s in it or two
        networks gave it: that is no private matter, and nobody can empty the lists of dealers with flags. The
        price stays, and the dealer still counts as one.
      </p>
    </section>
  )
}
