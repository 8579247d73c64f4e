import { noteSending } from './unsent/kept.ts'

/** A form that was sent this long ago without an answer can be sent again, in milliseconds. */
const WAITS = 8000

/** Brings the form that is on its way back; null while none is. */
let ready: (() => void) | null = null

/** Shows on a button that its form is on its way. */
function showSending(button: HTMLElement): () => void {
  const words = [...button.childNodes]
  button.replaceChildren('Sending …')
  button.classList.add('button-sending')
  return () => {
    button.replaceChildren(...words)
    button.classList.remove('button-sending')
  }
}

function makeReady(): void {
  ready?.()
  ready = null
}

function send({ submitter }: SubmitEvent): void {
  const timer = setTimeout(makeReady, WAITS)
  const show = submitter ? showSending(submitter) : null
  ready = () => {
    clearTimeout(timer)
    show?.()
  }
}

// Whatever was on its way before is not what is sent now.
document.addEventListener('submit', () => noteSending(null), { capture: true })

// Sending twice is harmless; one form at a time only keeps a double click from asking twice. Forms of the page
// itself come first: what they have prevented is not on its way.
document.addEventListener('submit', (event) => {
  const isPosted = event.target instanceof HTMLFormElement && event.target.method === 'post'
  if (!isPosted || event.defaultPrevented) return
  if (ready) event.preventDefault()
  else send(event)
})

// Coming back with the browser's button finds the form ready again.
addEventListener('pageshow', makeReady)
// The browser's Stop. Where it tells pages nothing of it, the key that stands for it, or the wait.
window.navigation?.addEventListener('navigateerror', makeReady)
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') makeReady()
})
