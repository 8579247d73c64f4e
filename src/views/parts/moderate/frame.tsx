import type { Child } from 'hono/jsx'
import {
  LOG_PATH,
  LOGOUT_PATH,
  MODERATE_DEALERS_PATH,
  MODERATE_FIT_PATH,
  QUEUE_PATH,
} from '../../moderate-links.ts'
import type { JustDone, ModeratorSite } from '../../moderate-models.ts'
import { Layout } from '../layout/layout.tsx'
import { DoneNotice } from './done-notice.tsx'

interface FrameProps {
  readonly site: ModeratorSite
  readonly title: string
  /** The page's own address, to come back to. */
  readonly path: string
  readonly justDone?: JustDone | null
  readonly narrow?: boolean
  readonly children: Child
}

const PAGES = [
  { path: QUEUE_PATH, text: 'Queue' },
  { path: MODERATE_DEALERS_PATH, text: 'Dealers' },
  { path: MODERATE_FIT_PATH, text: 'Fit' },
  { path: LOG_PATH, text: 'Log' },
]

function Bar({ site, path }: Pick<FrameProps, 'site' | 'path'>) {
  return (
    <div class="moderator-bar">
      <nav aria-label="Moderation">
        <ul>
          {PAGES.map((page) => (
            <li>
              <a href={page.path} aria-current={path === page.path ? 'page' : undefined}>
                {page.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="post" action={LOGOUT_PATH}>
        <button type="submit" class="link-button">{`Log out ${site.moderator}`}</button>
      </form>
    </div>
  )
}

/** What every page for moderators has around its content. */
export function Frame({ site, title, path, justDone = null, narrow = false, children }: FrameProps) {
  return (
    <Layout site={site} title={title} description="For moderators." path={null} scripts={['sending']}>
      <div class={narrow ? 'wrap narrow moderate' : 'wrap moderate'}>
        <Bar site={site} path={path} />
        {justDone && <DoneNotice site={site} justDone={justDone} back={path} />}
        {children}
      </div>
    </Layout>
  )
}
