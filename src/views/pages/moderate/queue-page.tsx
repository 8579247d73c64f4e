import { countText } from '../../../domain/text/count-text.ts'
import { setPath } from '../../links.ts'
import { FIND_PATH, QUEUE_PATH } from '../../moderate-links.ts'
import type { Alarm, ModeratorSite, QueuePageModel } from '../../moderate-models.ts'
import { Frame } from '../../parts/moderate/frame.tsx'
import { Group } from '../../parts/moderate/group.tsx'
import { Remarks } from '../../parts/moderate/remarks.tsx'

interface Props {
  readonly site: ModeratorSite
  readonly model: QueuePageModel
}

const pagePath = (page: number) => (page === 1 ? QUEUE_PATH : `${QUEUE_PATH}?page=${page}`)

interface AlarmProps {
  readonly site: ModeratorSite
  readonly title: string
  readonly alarms: readonly Alarm[]
  readonly text: string
}

/** What may have changed of a set in a country, and what to look at. */
function Alarms({ site, title, alarms, text }: AlarmProps) {
  if (alarms.length === 0) return null
  return (
    <div class="notice" role="note">
      <h2>{title}</h2>
      <ul>
        {alarms.map(({ country, set }) => (
          <li>
            <a href={setPath(country, set)}>{`${set} in ${site.places.country(country)?.inText}`}</a>
          </li>
        ))}
      </ul>
      <p>{text}</p>
    </div>
  )
}

const MOVED =
  'Of the last 20 quotes, more than half of the senders were held for their price. Look whether dealers say the same; nothing is published by itself because of this.'
const ENDED =
  'Of those who reported within the last 7 days, at least 3 and more than half say that it cannot be had. Look whether they name dealers, and whether these say the same: it may be gone, or be made to look so.'

function Pages({ page, more }: Pick<QueuePageModel, 'page' | 'more'>) {
  return (
    <ul class="ways">
      {page > 1 && (
        <li>
          <a href={pagePath(page - 1)}>Those that have waited longer</a>
        </li>
      )}
      {more && (
        <li>
          <a href={pagePath(page + 1)}>More senders wait: the next ones</a>
        </li>
      )}
    </ul>
  )
}

function Find() {
  return (
    <form class="find-quote" method="get" action={FIND_PATH}>
      <label for="find">Any other quote, by its id or address</label>
      <div class="chooser-row">
        <div class="input">
          <input id="find" name="quote" type="text" autocapitalize="none" required />
        </div>
        <button type="submit" class="button-quiet">
          Open
        </button>
      </div>
    </form>
  )
}

/** The held and flagged quotes, by sender, the longest waiting first. */
export function QueuePage({ site, model }: Props) {
  const { groups, held, remarks, page, more, moved, ended, justDone } = model
  const path = pagePath(page)
  return (
    <Frame site={site} title="Quotes to decide about" path={path} justDone={justDone}>
      <h1>Quotes to decide about</h1>
      <p class="lead">
        {groups.length === 0 && remarks.length === 0
          ? 'Nothing waits here.'
          : `${countText(held, 'quote is held', 'quotes are held')}; who has waited longest comes first.`}
      </p>
      <Alarms site={site} title="The market may have moved" alarms={moved} text={MOVED} />
      <Alarms site={site} title="The supply may have ended" alarms={ended} text={ENDED} />
      <Remarks remarks={remarks} back={path} />
      {groups.map((group) => (
        <Group site={site} group={group} back={path} />
      ))}
      <Pages page={page} more={more} />
      <Find />
    </Frame>
  )
}
