import { TELL_PATH } from '../../links.ts'
import { moderateFitsPath } from '../../moderate-links.ts'
import type { ModerateFitPageModel, ModeratorSite } from '../../moderate-models.ts'
import { FitGroup } from '../../parts/moderate/fit-group.tsx'
import { Frame } from '../../parts/moderate/frame.tsx'

/** What owners say they found, newest first, by sender: to take off what is made up. */
export function ModerateFitPage({ site, model }: { site: ModeratorSite; model: ModerateFitPageModel }) {
  const { groups, before, next, justDone } = model
  const path = moderateFitsPath(before)
  return (
    <Frame site={site} title="Fit reports" path={path} justDone={justDone} narrow>
      <h1>Fit reports</h1>
      <p class="lead">
        {groups.length === 0 ? 'Nobody has told anything here.' : 'Newest first, all of a sender together.'}{' '}
        <a href={TELL_PATH}>As visitors see it</a>
      </p>
      {groups.map((reports) => (
        <FitGroup site={site} reports={reports} back={path} />
      ))}
      {next !== null && (
        <p class="next">
          <a href={moderateFitsPath(next)}>Older ones</a>
        </p>
      )}
    </Frame>
  )
}
