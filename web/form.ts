const form = document.getElementById('submit')
const UNPRICED = ['not-here', 'discontinued']

/** A report without a price asks for none. */
function updatePrice(of: HTMLFormElement): void {
  const kind = new FormData(of).get('kind')
  const field = of.querySelector<HTMLElement>('[data-field="price"]')
  const input = field?.querySelector('input')
  if (!field || !input) return
  field.hidden = UNPRICED.includes(String(kind))
  input.disabled = field.hidden
}

/** Shows the money of the chosen region's country in front of every price. */
function updateCurrency(of: HTMLFormElement): void {
  const region = of.querySelector<HTMLSelectElement>('select[name="region"]')
  const group = region?.selectedOptions[0]?.parentElement
  const currency = group instanceof HTMLOptGroupElement ? group.dataset.currency : undefined
  const sign = new Intl.NumberFormat('en-US', { style: 'currency', currency: currency ?? 'USD' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value
  for (const prefix of of.querySelectorAll('[data-prefix]')) prefix.textContent = sign ?? '$'
}

/** Whoever types a day means it, also where the choice before it still says today. */
function chooseTypedDay(of: HTMLFormElement): void {
  const day = of.querySelector<HTMLInputElement>('input[name="quotedOn"]')
  const other = of.querySelector<HTMLInputElement>('input[name="day"][value="other"]')
  day?.addEventListener('input', () => {
    if (other && day.value !== '') other.checked = true
  })
}

/** Whoever types a price for cutting says that it is extra. */
function chooseExtra(of: HTMLFormElement): void {
  const price = of.querySelector<HTMLInputElement>('input[name="cuttingPrice"]')
  const unknown = of.querySelector<HTMLInputElement>('input[name="cutting"][value="unknown"]')
  const extra = of.querySelector<HTMLInputElement>('input[name="cutting"][value="extra"]')
  price?.addEventListener('input', () => {
    if (extra && unknown?.checked && price.value !== '') extra.checked = true
  })
}

function start(of: HTMLFormElement): void {
  const update = () => {
    updatePrice(of)
    updateCurrency(of)
  }
  chooseTypedDay(of)
  chooseExtra(of)
  of.addEventListener('change', update)
  // Coming back with the browser's button brings back what was chosen.
  addEventListener('pageshow', update)
}

/** An error that leads to a field opens what hides it; the summary is read first. */
function startAtErrors(): void {
  document.getElementById('error-summary')?.focus()
}

if (form instanceof HTMLFormElement) start(form)
startAtErrors()
