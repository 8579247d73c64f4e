const more = document.getElementById('more-lines')
const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')]

const isFilledIn = (line: HTMLElement) =>
  [...line.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].some(
    ({ value, type }) => type !== 'radio' && value !== '',
  )

/** Shows every line that says something, wherever that came from, and the button while there are further lines. */
function update(): void {
  for (const line of lines) if (isFilledIn(line)) line.hidden = false
  if (more) more.hidden = lines.every(({ hidden }) => !hidden)
}

more?.addEventListener('click', () => {
  const next = lines.find(({ hidden }) => hidden)
  if (!next) return
  next.hidden = false
  update()
  next.querySelector('input')?.focus()
})

document.getElementById('submit')?.addEventListener('change', update)
// Coming back with the browser's button brings back what was typed.
addEventListener('pageshow', update)
