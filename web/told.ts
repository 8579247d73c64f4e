/** How long somebody stops before a price is taken as typed, in milliseconds. */
const PAUSE = 350

/** What the server says of a typed price; nothing where it is none, or there is no network. */
const judged = (query: URLSearchParams): Promise<string> =>
  fetch(`${location.pathname}/told?${query}`)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '')

/** Says beside the price what to know of it; without a price what stood there. */
function start(form: HTMLFormElement, line: HTMLElement): void {
  const standing = line.textContent ?? ''
  let timer = 0
  let last = ''
  const say = async () => {
    const said = new FormData(form)
    const price = String(said.get('price') ?? '')
    const asked = ['price', 'region', 'cutting', 'cuttingPrice']
    const query = new URLSearchParams(asked.map((name) => [name, String(said.get(name) ?? '')]))
    if (`${query}` === last) return
    last = `${query}`
    const text = price.trim() === '' ? '' : await judged(query)
    // A later price may have been answered first.
    if (`${query}` === last) line.textContent = text === '' ? standing : text
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(say, PAUSE)
  }
  form.addEventListener('input', soon)
  form.addEventListener('change', soon)
  addEventListener('pageshow', soon)
}

const form = document.querySelector<HTMLFormElement>('form[data-unsent]')
const line = document.getElementById('told')
if (form && line) start(form, line)
