import { readKept } from './unsent/kept.ts'

const link = document.getElementById('unsent-link')

/** Leads to what was typed and not sent, while there is any. */
function show(): void {
  if (link) link.hidden = readKept().length === 0
}

addEventListener('pageshow', show)
addEventListener('storage', show)
