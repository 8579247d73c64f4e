import { goOnCalling, onNextDealer } from './unsent/calls.ts'
import { draftOf } from './unsent/draft.ts'
import { noteSending } from './unsent/kept.ts'
import { offer } from './unsent/offer.ts'

/** Says that there is no network instead of sending into nothing, once: devices can be wrong about it. */
function holdWithoutNetwork(notice: HTMLElement): (event: SubmitEvent) => void {
  addEventListener('online', () => {
    notice.hidden = true
  })
  return (event) => {
    if (navigator.onLine || !notice.hidden) return
    event.preventDefault()
    notice.hidden = false
  }
}

function start(form: HTMLFormElement, room: HTMLElement, notice: HTMLElement): void {
  const draft = draftOf(form)
  const hold = holdWithoutNetwork(notice)
  goOnCalling(form, draft)
  // Part of what comes back may be stored, and stays as it was sent.
  const offerAgain = 'wasSent' in form.dataset ? () => {} : offer(room, form, draft)
  const next = document.querySelector<HTMLFormElement>('#next-dealer')
  if (next) onNextDealer(next, form, draft, offerAgain)
  form.addEventListener('submit', (event) => {
    // What a link has filled in is kept from here on; a call sheet that nobody has touched has nothing to lose.
    const isKept = form.method === 'post' || draft.id() !== null ? draft.keep() : false
    if (isKept) hold(event)
    if (form.method === 'post') noteSending(draft.id())
  })
}

const form = document.querySelector<HTMLFormElement>('form[data-unsent]')
const room = document.getElementById('unsent')
const notice = document.getElementById('no-network')
if (form && room && notice) start(form, room, notice)
