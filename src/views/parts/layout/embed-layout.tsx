import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Site } from '../../models.ts'

interface Props {
  readonly site: Site
  readonly title: string
  readonly children: Child
}

/** A document for a frame on somebody else's page: no header, no footer, no script. */
export function EmbedLayout({ site, title, children }: Props) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>{`${title} · ${site.catalog.siteName}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="light dark" />
          <link rel="stylesheet" href={site.assets['site.css']} />
        </head>
        <body class="embed">
          <main>{children}</main>
        </body>
      </html>
    </>
  )
}

/** A link out of the frame: the page around it stays where it is. */
export const WayOut = ({ href, children }: { readonly href: string; readonly children: Child }) => (
  <p class="embed-link">
    <a href={href} target="_blank" rel="noopener">
      {children}
      <span class="hidden-text"> (opens a new tab)</span>
    </a>
  </p>
)
