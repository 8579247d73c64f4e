import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { OPEN_GRAPH } from '../../../domain/widgets/open-graph.ts'
import type { Site } from '../../models.ts'
import { Footer } from './footer.tsx'
import { type About, Header, type SiteSection } from './header.tsx'

/** A page's picture by its path, and what it says. */
export interface PagePicture {
  readonly path: string
  readonly alt: string
}

export interface LayoutProps {
  readonly site: Site
  /** Without the site's name, which is put behind it. */
  readonly title: string
  readonly description: string
  /** The page's own address; null for pages that have none to be found under. */
  readonly path: string | null
  readonly section?: SiteSection
  /** The place and the set of the page, for the links that stand on every page. */
  readonly about?: About
  /** The picture that other sites show beside a link to the page. */
  readonly picture?: PagePicture
  /** Names of the islands that the page uses. */
  readonly scripts?: readonly string[]
  readonly children: Child
}

/** A page's address may carry a key, which nothing needs to hear of that the page is made of. */
const UNTOLD = { referrerpolicy: 'no-referrer' } as const

const FONTS = ['barlow-400.woff2', 'barlow-600.woff2']

/** What other sites show of the page where somebody links to it (the Open Graph protocol). */
function Preview({ site, title, description, path, picture }: Omit<LayoutProps, 'children'>) {
  if (path === null) return null
  return (
    <>
      <meta property="og:site_name" content={site.catalog.siteName} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={`${site.origin}${path}`} />
      {picture && (
        <>
          <meta property="og:image" content={`${site.origin}${picture.path}`} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={`${OPEN_GRAPH.width}`} />
          <meta property="og:image:height" content={`${OPEN_GRAPH.height}`} />
          <meta property="og:image:alt" content={picture.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  )
}

function Head(props: Omit<LayoutProps, 'children'>) {
  const { site, title, description, path, scripts = [] } = props
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · ${site.catalog.siteName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description} />
      {path === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={`${site.origin}${path}`} />
      )}
      <Preview {...props} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#f5f4ef" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#121517" media="(prefers-color-scheme: dark)" />
      {FONTS.map((font) => (
        <link
          rel="preload"
          href={site.assets[font]}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
          {...UNTOLD}
        />
      ))}
      <link rel="stylesheet" href={site.assets['site.css']} {...UNTOLD} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" {...UNTOLD} />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" {...UNTOLD} />
      {scripts.map((name) => (
        <script src={site.assets[`${name}.js`]} defer {...UNTOLD} />
      ))}
    </head>
  )
}

/** The complete document around a page's content. */
export function Layout(props: LayoutProps) {
  const { site, section, about = {}, children } = props
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="en">
        <Head {...props} />
        <body>
          <a class="skip" href="#content">
            Skip to the content
          </a>
          {site.demo && (
            <aside class="demo" aria-label="About this data">
              <strong>Demo data.</strong> Every quote here is invented.
            </aside>
          )}
          <Header site={site} section={section ?? null} about={about} />
          <main id="content" tabindex={-1}>
            {children}
          </main>
          <Footer site={site} region={about.region} />
        </body>
      </html>
    </>
  )
}
