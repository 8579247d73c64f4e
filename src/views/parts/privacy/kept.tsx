import { RETENTION } from '../../../domain/quotes/retention.ts'

interface Kept {
  readonly what: string
  readonly howLong: string
  readonly more: string
}

const { senderKeyHours, senderDays, loginDays, sessionHours, requestDays, wordsDays, remarkDays } = RETENTION

const KEPT: readonly Kept[] = [
  {
    what: 'The quote',
    howLong: 'For good, unless it is withdrawn or removed',
    more: 'What was typed into the form, and when it came in. The figures are made from it, and it is in the public domain (CC0).',
  },
  {
    what: 'Two labels',
    howLong: `${senderDays} days`,
    more: 'One stands for whoever sent the quote, the other for the network that it came from: one sender is one voice, and no sender or network fills the figures in a day.',
  },
  {
    what: 'The day’s key',
    howLong: `${senderKeyHours} hours`,
    more: 'Stored apart from the labels. Without it nobody, we included, can tell which address a label was made of.',
  },
  {
    what: 'The request',
    howLong: `${requestDays} days`,
    more: 'A random key and a hash of what was sent, so that the same form sent twice counts once.',
  },
  {
    what: 'Former words',
    howLong: `${wordsDays} days`,
    more: 'City, dealer, note and link as they were before a change, or of a quote that was withdrawn or removed, so that a mistake or a prank can be undone. The price and the day stay.',
  },
  {
    what: 'A flag',
    howLong: `${senderDays} days`,
    more: 'What is wrong with which quote, what was added, and the two labels of whoever said so: nobody flags it twice. One that nobody has looked at by then stays, with neither its labels nor what was added.',
  },
  {
    what: 'A remark on a dealer',
    howLong: `${remarkDays} days`,
    more: 'What is wrong, in a few words, and the two labels of whoever said so. Moderators alone read it; one with a phone number, an address or a link in it is not taken. That it was answered stays in the log, without its words.',
  },
  {
    what: 'A fit report',
    howLong: `For good, without its labels after ${senderDays} days`,
    more: 'Which model and year, what was found, when it came in, and the two labels of whoever said so: one sender is one voice on a model and year.',
  },
  {
    what: 'A failed login',
    howLong: loginDays === 1 ? 'One day' : `${loginDays} days`,
    more: 'That somebody tried to log in as a moderator, with labels such as a quote has, so that secrets cannot be guessed.',
  },
  {
    what: 'A moderator’s session',
    howLong: `${sessionHours} hours, or until logging out`,
    more: 'The name, the end, and a hash of a random number. The number itself is in a cookie of the moderator’s browser, the only one that this site sets.',
  },
  {
    what: 'The moderators’ log',
    howLong: 'For good, without the labels of senders',
    more: 'Every action can be undone, and is counted in public.',
  },
]

/** What is stored, how long and why; the nightly job deletes by the same periods. */
export function KeptList() {
  return (
    <dl class="sources">
      {KEPT.map(({ what, howLong, more }) => (
        <div>
          <dt>{what}</dt>
          <dd>
            <strong>{howLong}.</strong> {more}
          </dd>
        </div>
      ))}
    </dl>
  )
}
