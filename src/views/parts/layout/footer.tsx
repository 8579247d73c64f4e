import { DEALERS_PATH, FIGURES_PATH, PRIVACY_PATH, WIDGETS_PATH, widgetsPath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { MODERATION_PATH } from '../../moderate-links.ts'

interface Props {
  readonly site: Site
  /** The place of the page, which goes along to the widgets. */
  readonly region?: string | undefined
}

export function Footer({ site, region }: Props) {
  return (
    <footer class="site-footer">
      <div class="wrap">
        <nav aria-label="About">
          <ul>
            <li>
              <a href={DEALERS_PATH}>Dealers</a>
            </li>
            <li>
              <a href={region ? widgetsPath({ region }) : WIDGETS_PATH}>Widgets</a>
            </li>
            <li>
              <a href={FIGURES_PATH}>How figures are made</a>
            </li>
            <li>
              <a href={PRIVACY_PATH}>Privacy</a>
            </li>
            <li>
              <a href={MODERATION_PATH}>Moderation</a>
            </li>
          </ul>
        </nav>
        <p>
          Quotes come from owners and are in the public domain (CC0). Prices are before tax, shipping and
          fitting.
        </p>
        <p>{site.catalog.words.disclaimer}</p>
      </div>
    </footer>
  )
}
