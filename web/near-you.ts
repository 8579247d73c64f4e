/** What the server knows of where the visitor is; never part of the page itself, which everybody shares. */
interface NearYou {
  readonly region: { readonly code: string; readonly slug: string; readonly name: string } | null
}

async function suggestRegion(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch('/near-you', { headers: { Accept: 'application/json' } })
  if (!response.ok) return
  // The shape is the server's own promise; a missing region leaves the link hidden.
  const { region } = (await response.json()) as NearYou
  if (!region || region.code === link.dataset.here) return
  link.href = `/${region.slug}`
  link.textContent = `Near you: ${region.name}`
  link.hidden = false
}

const link = document.getElementById('near-you')
if (link instanceof HTMLAnchorElement) suggestRegion(link).catch(() => {})
