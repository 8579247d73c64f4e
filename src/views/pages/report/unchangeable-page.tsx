import { MOST_CHANGES, type Unchangeable } from '../../../domain/intake/change.ts'
import { submitPath, withdrawPath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { Layout } from '../../parts/layout/layout.tsx'

interface Props {
  readonly site: Site
  readonly id: string
  readonly token: string
  readonly why: Unchangeable
}

const SENTENCES: Readonly<Record<Unchangeable, string>> = {
  removed: 'It was taken off, and counts nowhere.',
  superseded: 'You have sent a newer one, which counts in its place. Change that one.',
  'too-often': `It was changed ${MOST_CHANGES} times. Withdraw it, and send another.`,
}

/** In place of the form: why a quote can no longer be changed. */
export function UnchangeablePage({ site, id, token, why }: Props) {
  const title = 'It can no longer be changed'
  return (
    <Layout site={site} title={title} description={SENTENCES[why]} path={null} section="submit">
      <div class="wrap narrow">
        <h1>{title}</h1>
        <p class="lead">{SENTENCES[why]}</p>
        <ul class="ways">
          {why !== 'removed' && (
            <li>
              <a class="button button-quiet" href={withdrawPath(id, token)}>
                Withdraw this quote
              </a>
            </li>
          )}
          <li>
            <a href={submitPath()}>Report a quote</a>
          </li>
        </ul>
      </div>
    </Layout>
  )
}
