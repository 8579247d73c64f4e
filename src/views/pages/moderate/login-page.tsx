import { RETENTION } from '../../../domain/quotes/retention.ts'
import { countText } from '../../../domain/text/count-text.ts'
import type { Site } from '../../models.ts'
import { LOGIN_PATH } from '../../moderate-links.ts'
import type { LoginPageModel } from '../../moderate-models.ts'
import { Layout } from '../../parts/layout/layout.tsx'

/** Where moderators log in. */
export function LoginPage({ site, model: { error, name } }: { site: Site; model: LoginPageModel }) {
  const isWrong = error !== ''
  const title = 'Log in to moderate'
  return (
    <Layout
      site={site}
      title={isWrong ? `Error: ${title}` : title}
      description="For moderators."
      path={null}
      scripts={['sending']}
    >
      <div class="wrap narrow">
        <h1>{title}</h1>
        {isWrong && (
          <p class="notice" role="alert">
            {error}
          </p>
        )}
        <form method="post" action={LOGIN_PATH}>
          <div class="field">
            <label for="name">Name</label>
            <div class="input input-short">
              <input
                id="name"
                name="name"
                type="text"
                value={name}
                autocomplete="username"
                autocapitalize="none"
                required
              />
            </div>
          </div>
          <div class="field">
            <label for="secret">Secret</label>
            <div class="input input-short">
              <input id="secret" name="secret" type="password" autocomplete="current-password" required />
            </div>
          </div>
          <div class="send">
            <button type="submit" class="button">
              Log in
            </button>
            <p class="licence">
              {`For ${countText(RETENTION.sessionHours, 'hour', 'hours')}, or until you log out. It sets the one cookie that this site has.`}
            </p>
          </div>
        </form>
      </div>
    </Layout>
  )
}
