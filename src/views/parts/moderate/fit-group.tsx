import type { FitAction, ModeratedFit } from '../../../domain/moderation/moderation.ts'
import { MODERATE_FIT_PATH } from '../../moderate-links.ts'
import type { ModeratorSite } from '../../moderate-models.ts'
import { saidText } from '../guide/fit-counts.tsx'
import { capital } from '../text/text.ts'
import { momentText } from './logged-actions.tsx'
import { networkText, senderText } from './sender-text.ts'

interface Props {
  readonly site: ModeratorSite
  /** All of one sender on this page, at least one. */
  readonly reports: readonly ModeratedFit[]
  readonly back: string
}

const VERBS: Readonly<Record<FitAction, string>> = {
  'remove-fit': 'take off',
  'restore-fit': 'bring back',
}

function Press({ action, on, text }: { action: FitAction; on: string; text: string }) {
  const look = action === 'remove-fit' ? 'button-quiet button-grave' : 'button-quiet'
  return (
    <button type="submit" name="do" value={`${action} ${on}`} class={look}>
      {capital(`${VERBS[action]} ${text}`)}
    </button>
  )
}

function Report({ site, report }: { site: ModeratorSite; report: ModeratedFit }) {
  const { id, reportedAt, removed } = report
  return (
    <li>
      <label class="case-tick">
        <input type="checkbox" name="ticked" value={String(id)} />
        <span>
          {saidText(report, site.catalog.guide.fitTest)}
          <span class="detail">
            {`${momentText(reportedAt)}${removed ? '. Taken off: not counted.' : ''}`}
          </span>
        </span>
      </label>
    </li>
  )
}

/** All of one sender in one form; a whole network of them goes at once, too. */
export function FitGroup({ site, reports, back }: Props) {
  const [first] = reports
  if (!first) return null
  const { id, sender, network } = first
  const heading = `fit-${id}`
  return (
    <section class="sender" aria-labelledby={heading}>
      <h2 id={heading}>{senderText(sender, network)}</h2>
      <form method="post" action={MODERATE_FIT_PATH}>
        <input type="hidden" name="back" value={back} />
        <ul class="fit-reports">
          {reports.map((report) => (
            <Report site={site} report={report} />
          ))}
        </ul>
        <div class="at-once">
          <Press action="remove-fit" on="ticked" text="the ticked" />
          <Press action="restore-fit" on="ticked" text="the ticked" />
          {sender !== null && <Press action="remove-fit" on={`sender ${sender}`} text="all of this sender" />}
          {network !== null && (
            <Press
              action="remove-fit"
              on={`network ${network}`}
              text={`all of ${networkText(network).toLowerCase()}`}
            />
          )}
        </div>
      </form>
    </section>
  )
}
