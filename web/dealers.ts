import { typedName } from '../src/domain/dealers/typed-name.ts'

/** What the API promises of a region's dealers, as far as it is used here. */
interface Dealers {
  readonly dealers: readonly { readonly slug: string; readonly name: string; readonly city: string | null }[]
}

type Known = Dealers['dealers'][number]

async function dealersIn(region: string, signal: AbortSignal): Promise<readonly Known[]> {
  if (region === '') return []
  const response = await fetch(`/api/v1/dealers?region=${encodeURIComponent(region)}&limit=100`, {
    signal,
    // The address of a page to change a quote carries its key.
    referrerPolicy: 'no-referrer',
  })
  if (!response.ok) return []
  return ((await response.json()) as Dealers).dealers
}

function optionOf(dealer: Known): HTMLOptionElement {
  const option = document.createElement('option')
  option.value = typedName(dealer)
  if (dealer.city !== null) option.dataset.city = dealer.city
  return option
}

const byName = (a: HTMLOptionElement, b: HTMLOptionElement) => (a.value < b.value ? -1 : 1)

/** A known dealer fills its city in; what somebody typed there stays. */
function fillCity(dealer: HTMLInputElement, city: HTMLInputElement, known: HTMLElement): void {
  let filled = ''
  dealer.addEventListener('input', () => {
    if (city.value !== filled) return
    const chosen = [...known.querySelectorAll('option')].find(({ value }) => value === dealer.value)
    filled = chosen?.dataset.city ?? ''
    city.value = filled
  })
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
    const dealers = await dealersIn(region.value, signal)
    if (!signal.aborted) known.replaceChildren(...dealers.map(optionOf).sort(byName))
  }
  const quietly = () => void update().catch(() => {})
  region.addEventListener('change', quietly)
  // Coming back with the browser's button restores what was chosen.
  addEventListener('pageshow', quietly)
}

const region = document.querySelector<HTMLSelectElement>('#submit select[name="region"]')
const names = document.querySelectorAll<HTMLInputElement>('#submit input[list="known-dealers"]')
const known = document.getElementById('known-dealers')
if (region && known) suggest(region, known)
for (const dealer of names) {
  // On a form for several dealers each has a line: "dealer2", "city2".
  const city = document.getElementById(dealer.id.replace('dealer', 'city'))
  if (known && city instanceof HTMLInputElement) fillCity(dealer, city, known)
}
