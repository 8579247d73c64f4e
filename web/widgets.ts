import { type Forum, SNIPPET_KINDS } from '../src/domain/part/forum.ts'
import { WIDGET_SIZES, WIDGET_THEMES } from '../src/domain/widgets/widget-address.ts'
import { type WidgetCode, widgetCode } from '../src/domain/widgets/widget-code.ts'
import type { WidgetChoice, WidgetSet } from '../src/domain/widgets/widget-parts.ts'

/** What the server knows of the chosen answer to a question: the shape is its own promise. */
function chosen<T>(form: HTMLFormElement, question: string): T | null {
  const input = form.querySelector<HTMLInputElement>(`input[name="${question}"]:checked`)
  return input?.dataset.chosen ? (JSON.parse(input.dataset.chosen) as T) : null
}

/** The answers as they stand; null where one is missing. */
function readChoice(form: HTMLFormElement): WidgetChoice | null {
  const answers = new FormData(form)
  const forum = chosen<Forum>(form, 'forum')
  const set = chosen<WidgetSet>(form, 'set')
  const size = WIDGET_SIZES.find((one) => one === answers.get('size'))
  const theme = WIDGET_THEMES.find((one) => one === answers.get('theme'))
  const region = form.querySelector<HTMLSelectElement>('select[name="region"]')?.selectedOptions[0]
  if (!forum || !set || !size || !theme || !region) return null
  const place = { code: region.value, name: region.dataset.name ?? region.text }
  return { forum, place, set, size, theme }
}

function showPicture({ picture, alt }: WidgetCode['parts']): void {
  for (const shown of document.querySelectorAll<HTMLImageElement>('[data-picture]')) {
    shown.width = picture.width
    shown.height = picture.height
    shown.alt = alt
    if (shown.getAttribute('src') !== picture.path) shown.src = picture.path
  }
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}

function show({ parts, words, snippets, fitted }: WidgetCode): void {
  showPicture(parts)
  for (const [name, text] of Object.entries(words)) {
    write(document.querySelector(`[data-words="${name}"]`), text)
  }
  for (const kind of SNIPPET_KINDS) {
    write(document.getElementById(`code-${kind}`), snippets[kind])
    const item = document.querySelector<HTMLElement>(`[data-kind="${kind}"]`)
    if (item) item.hidden = kind === fitted.kind
  }
}

/** Shows the code for the answers as they are given, and keeps the page's address true to them. */
function build(form: HTMLFormElement): void {
  const { origin = '', siteName = '', home = '' } = form.dataset
  const update = () => {
    const choice = readChoice(form)
    if (choice) show(widgetCode(choice, { origin, siteName, home }))
  }
  form.addEventListener('change', () => {
    update()
    const answers = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    history.replaceState(null, '', `?${new URLSearchParams(answers)}`)
  })
  // Coming back with the browser's button, or loading anew, brings back what was chosen.
  addEventListener('pageshow', update)
  for (const button of form.querySelectorAll<HTMLElement>('[data-without-script]')) button.hidden = true
}

const form = document.getElementById('widget')
if (form instanceof HTMLFormElement) build(form)
