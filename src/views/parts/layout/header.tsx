import { checkPath, GUIDE_PATH, submitPath } from '../../links.ts'
import type { Site } from '../../models.ts'

/** Which of the header's links a page belongs to. */
export type SiteSection = 'prices' | 'check' | 'submit' | 'guide'

/** What a page is about, as far as its links can carry it on. */
export interface About {
  readonly region?: string
  readonly set?: string
}

interface HeaderLink {
  readonly section: SiteSection
  readonly href: string
  readonly text: string
}

function linksFrom({ region, set }: About): readonly HeaderLink[] {
  const carried = { ...(set ? { set } : {}), ...(region ? { region } : {}) }
  return [
    { section: 'prices', href: '/', text: 'Prices' },
    { section: 'check', href: checkPath(carried), text: 'Check a price' },
    { section: 'submit', href: submitPath(carried), text: 'Report a quote' },
    { section: 'guide', href: GUIDE_PATH, text: 'Does it fit?' },
  ]
}

/** A key whose bow is a dial. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 44 24" width="44" height="24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="2.5">
        <circle cx="12" cy="12" r="9.5" />
        <path d="M21.5 12H43M33 12v6M40 12v6" />
      </g>
      <path class="mark-needle" d="M12 12l4.5-5" fill="none" stroke-width="2.5" stroke-linecap="round" />
    </svg>
  )
}

interface HeaderProps {
  readonly site: Site
  readonly section: SiteSection | null
  readonly about: About
}

export function Header({ site, section, about }: HeaderProps) {
  return (
    <header class="site-header">
      <div class="wrap">
        <a class="brand" href="/">
          <Mark />
          {site.catalog.siteName}
        </a>
        <nav aria-label="Main">
          <ul>
            {linksFrom(about).map((link) => (
              <li>
                <a href={link.href} aria-current={link.section === section ? 'page' : undefined}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
