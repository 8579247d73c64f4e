const form = document.getElementById('submit')
const UNPRICED = ['not-here', 'discontinued']

/** What is not asked is not sent, either. */
function askFor(of: HTMLFormElement, name: string, isAsked: boolean): void {
  const field = of.querySelector<HTMLElement>(`[data-field="${name}"]`)
  const input = field?.querySelector('input')
  if (!field || !input) return
  field.hidden = !isAsked
  input.disabled = field.hidden
}

/** A report without a price asks for none, and only such a one for the number that was named instead. */
function updateAsked(of: HTMLFormElement): void {
  const isUnpriced = UNPRICED.includes(String(new FormData(of).get('kind')))
  askFor(of, 'price', !isUnpriced)
  askFor(of, 'namedNumber', isUnpriced)
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
    updateAsked(of)
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
