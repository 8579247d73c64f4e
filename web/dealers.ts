import { typedName } from '../src/domain/dealers/typed-name.ts'

/** What the API promises of a region's dealers, as far as it is used here. */
interface Dealers {
  readonly dealers: readonly { readonly slug: string; readonly name: string; readonly city: string | null }[]
}

async function namesIn(region: string, signal: AbortSignal): Promise<string[]> {
  if (region === '') return []
  const response = await fetch(`/api/v1/dealers?region=${encodeURIComponent(region)}&limit=100`, {
    signal,
    // The address of a page to change a quote carries its key.
    referrerPolicy: 'no-referrer',
  })
  if (!response.ok) return []
  const { dealers } = (await response.json()) as Dealers
  return dealers.map(typedName).sort()
}

function optionOf(name: string): HTMLOptionElement {
  const option = document.createElement('option')
  option.value = name
  return option
}

/** Suggests the dealers of the region that is chosen; of a region that was left meanwhile none. */
function suggest(region: HTMLSelectElement, known: HTMLElement): void {
  let asking = new AbortController()
  const update = async () => {
    if (known.dataset.region === region.value) return
    known.dataset.region = region.value
    known.replaceChildren()
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    const names = await namesIn(region.value, signal)
    if (!signal.aborted) known.replaceChildren(...names.map(optionOf))
  }
  const quietly = () => void update().catch(() => {})
  region.addEventListener('change', quietly)
  // Coming back with the browser's button restores what was chosen.
  addEventListener('pageshow', quietly)
}

const region = document.querySelector<HTMLSelectElement>('#submit select[name="region"]')
const known = document.getElementById('known-dealers')
if (region && known) suggest(region, known)
