import type { Draft } from './draft.ts'
import { answersIn, fillIn, firstField } from './form-answers.ts'
import { notedCalling, readKept } from './kept.ts'

/** Fills a call sheet in with the call that this tab was in, unless its address begins another. */
export function goOnCalling(form: HTMLFormElement, draft: Draft): void {
  const id = notedCalling()
  const call = readKept().find((one) => one.id === id && one.page === location.pathname)
  if (form.method !== 'get' || location.search !== '' || !call) return
  fillIn(form, call.answers)
  draft.goOnWith(call.id)
}

/**
 * Clears the sheet for the next dealer, of the same set and place. What is noted of the last one stays kept, and
 * is offered.
 */
export function onNextDealer(next: HTMLFormElement, form: HTMLFormElement, draft: Draft, offer: () => void) {
  next.addEventListener('submit', (event) => {
    const { set = [] } = answersIn(form)
    draft.beginAnew()
    // An address that began a call would begin it again.
    if (location.search !== '') return
    event.preventDefault()
    fillIn(form, { set, region: [next.dataset.region ?? ''] })
    offer()
    firstField(form)?.focus()
  })
}
