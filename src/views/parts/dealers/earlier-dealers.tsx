import { laterDealersPath } from '../../links.ts'

/** The way to the next page of a list of dealers. */
export function EarlierDealers({ path, next }: { path: string; next: string | null }) {
  if (next === null) return null
  return (
    <p class="after">
      <a href={laterDealersPath(path, next)}>Dealers reported earlier</a>
    </p>
  )
}
