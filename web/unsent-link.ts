import { readKept } from './unsent/kept.ts'

const link = document.getElementById('unsent-link')

/** Leads to what was typed and not sent, while there is any. */
function show(): void {
  if (!(link instanceof HTMLAnchorElement)) return
  const kept = readKept()
  const { several = '' } = link.dataset
  // The form for one dealer has no room for several.
  if (kept.length > 0 && kept.every(({ page }) => page === several)) link.pathname = several
  link.hidden = kept.length === 0
}

addEventListener('pageshow', show)
addEventListener('storage', show)
