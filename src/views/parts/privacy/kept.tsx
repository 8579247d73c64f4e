import { RETENTION } from '../../../domain/retention.ts'

interface Kept {
  readonly what: string
  readonly why: string
  readonly howLong: string
}

const { senderKeyHours, senderDays, requestDays, wordsDays } = RETENTION

const KEPT: readonly Kept[] = [
  {
    what: 'A quote: what was typed into the form, and when it came in',
    why: 'The figures are made from it. It is in the public domain (CC0).',
    howLong: 'For good, unless it is withdrawn or removed',
  },
  {
    what: 'A label for whoever sent it: a hash made of the network address and a random key of that day',
    why: 'One sender is one voice, and somebody who sends many quotes is seen together.',
    howLong: `${senderDays} days`,
  },
  {
    what: 'The random key of the day, stored apart from the labels',
    why: 'Without it nobody, we included, can tell which address a label was made of.',
    howLong: `${senderKeyHours} hours`,
  },
  {
    what: 'A random key of the form or request, and a hash of what it said',
    why: 'The same form sent twice counts once.',
    howLong: `${requestDays} days`,
  },
  {
    what: 'City, dealer, note and link of a quote that was withdrawn or removed, or as they were before a change',
    why: 'A mistake or a prank can be undone.',
    howLong: `${wordsDays} days after that; the price and the day stay`,
  },
  {
    what: 'A flag: which quote, what is wrong with it, and the label of whoever said so',
    why: 'A moderator looks at the quote; nobody flags it twice.',
    howLong: `${senderDays} days; one that still waits then stays without its label`,
  },
  {
    what: 'What moderators did',
    why: 'Every action can be undone, and is counted in public.',
    howLong: 'For good, without the label of a sender',
  },
]

/** What is stored, why and how long; the nightly job deletes by the same periods. */
export function KeptTable() {
  return (
    <table class="figures-table kept">
      <caption>What is stored</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Why</th>
          <th scope="col">How long</th>
        </tr>
      </thead>
      <tbody>
        {KEPT.map(({ what, why, howLong }) => (
          <tr>
            <th scope="row">{what}</th>
            <td>{why}</td>
            <td>{howLong}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
