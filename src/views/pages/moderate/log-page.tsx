import { LOG_PATH, MODERATION_PATH } from '../../moderate-links.ts'
import type { LogPageModel, ModeratorSite } from '../../moderate-models.ts'
import { Frame } from '../../parts/moderate/frame.tsx'
import { ModeratorActions } from '../../parts/moderate/logged-actions.tsx'

/** What moderators did, newest first. */
export function LogPage({ site, model }: { site: ModeratorSite; model: LogPageModel }) {
  const { entries, next, justDone } = model
  return (
    <Frame site={site} title="What moderators did" path={LOG_PATH} justDone={justDone} narrow>
      <h1>What moderators did</h1>
      <p class="lead">
        Undoing is an action too. <a href={MODERATION_PATH}>What everybody sees of this</a> is numbers alone.
      </p>
      {entries.length > 0 ? (
        <ModeratorActions site={site} entries={entries} back={LOG_PATH} />
      ) : (
        <p>Nothing so far.</p>
      )}
      {next !== null && (
        <p class="next">
          <a href={`${LOG_PATH}?before=${next}`}>Older ones</a>
        </p>
      )}
    </Frame>
  )
}
