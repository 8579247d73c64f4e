import { countText } from '../../../domain/text/count-text.ts'
import { DECIDE_PATH } from '../../moderate-links.ts'
import type { CardGroup, ModeratorSite } from '../../moderate-models.ts'
import { seenText } from './actions.tsx'
import { Case, OtherQuote } from './case.tsx'
import { senderText } from './sender-text.ts'

interface Props {
  readonly site: ModeratorSite
  readonly group: CardGroup
  readonly back: string
}

const waitText = ({ waiting, others }: CardGroup) =>
  `${countText(waiting.length, 'waits', 'wait')}${others.length > 0 ? `, ${others.length} more of this sender` : ''}`

function AllOfSender({ all }: { all: number }) {
  return (
    <p class="case-actions">
      <button type="submit" name="do" value="remove all" class="button-quiet button-grave">
        {`Remove all ${all} of this sender`}
      </button>
    </p>
  )
}

function Ticked() {
  return (
    <div class="at-once">
      <button type="submit" name="do" value="remove ticked" class="button-quiet">
        Remove the ticked
      </button>
      <button type="submit" name="do" value="publish ticked" class="button-quiet">
        Publish the ticked
      </button>
    </div>
  )
}

/** All of one sender in one form, so that a prankster's ten go at once. */
export function Group({ site, group, back }: Props) {
  const { sender, network, waiting, others } = group
  const all = [...waiting, ...others]
  const [first] = all
  if (!first) return null
  const id = `sender-${first.quote.id}`
  return (
    <section class="sender" aria-labelledby={id}>
      <h2 id={id}>
        {senderText(sender, network)} <span class="sender-counts">{waitText(group)}</span>
      </h2>
      <form method="post" action={DECIDE_PATH}>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="all" value={all.map(seenText).join(' ')} />
        {all.length > 1 && <AllOfSender all={all.length} />}
        {waiting.map((card) => (
          <Case site={site} card={card} among={all.length > 1} />
        ))}
        {others.length > 0 && (
          <div class="others-of-sender">
            <h3>Also of this sender</h3>
            <ul>
              {others.map((one) => (
                <OtherQuote site={site} one={one} />
              ))}
            </ul>
          </div>
        )}
        {all.length > 1 && <Ticked />}
      </form>
    </section>
  )
}
