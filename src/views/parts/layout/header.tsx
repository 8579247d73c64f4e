import { CHECK_PATH, GUIDE_PATH, submitPath } from '../../links.ts'
import type { Site } from '../../models.ts'

/** Which of the header's links a page belongs to. */
export type SiteSection = 'prices' | 'check' | 'submit' | 'guide'

const LINKS: readonly { section: SiteSection; href: string; text: string }[] = [
  { section: 'prices', href: '/', text: 'Prices' },
  { section: 'check', href: CHECK_PATH, text: 'Check a price' },
  { section: 'submit', href: submitPath(), text: 'Report a quote' },
  { section: 'guide', href: GUIDE_PATH, text: 'Does it fit?' },
]

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

export function Header({ site, section }: { site: Site; section: SiteSection | null }) {
  return (
    <header class="site-header">
      <div class="wrap">
        <a class="brand" href="/">
          <Mark />
          {site.catalog.siteName}
        </a>
        <nav aria-label="Main">
          <ul>
            {LINKS.map((link) => (
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
