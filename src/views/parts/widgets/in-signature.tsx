import { widgetsPath } from '../../links.ts'
import type { Site } from '../../models.ts'

interface Props {
  readonly site: Site
  readonly region: string
  /** A set's short name; without it all of them. */
  readonly set?: string
}

/** The way from prices to a picture of them. */
export function InSignature({ site, region, set }: Props) {
  const [own] = site.catalog.forums
  return (
    <p class="in-signature">
      <a href={widgetsPath({ region, ...(set ? { set } : {}) })}>Put this in your signature</a>
      {`: a picture with these prices, which stays current${own ? `, for ${own.name} and other forums` : ''}.`}
    </p>
  )
}
