import {
  datedAnswers,
  givenAnswers,
  type TypedAnswers,
  UNTOUCHED,
  type Unsent,
  withoutUnsent,
} from '../../src/domain/intake/unsent.ts'
import { dayText } from '../../src/domain/text/day-text.ts'
import { type Draft, localToday } from './draft.ts'
import { fillIn, firstField, hasRoomFor, wordsOf } from './form-answers.ts'
import { readKept, writeKept } from './kept.ts'

/** How the report's questions stand until they are answered; the call sheet's have no answer until then. */
const untouched: TypedAnswers = Object.fromEntries(
  Object.entries(UNTOUCHED).map(([name, value]) => [name, [value]]),
)

const isPosted = ({ method }: HTMLFormElement) => method === 'post'

/** A report's form takes up whatever it has room for; a call sheet what was typed on it. */
const isFor = (form: HTMLFormElement, { page, answers }: Unsent) =>
  page === location.pathname || (isPosted(form) && hasRoomFor(form, answers))

function takeUp(form: HTMLFormElement, draft: Draft, offered: Unsent): void {
  // Another tab may have gone on with it.
  const { id, answers, typedOn } = readKept().find((one) => one.id === offered.id) ?? offered
  const dated = isPosted(form) ? { ...untouched, ...datedAnswers(answers, typedOn, localToday()) } : answers
  fillIn(form, dated)
  draft.goOnWith(id)
}

/** One of them, with its two buttons. */
function entryOf(template: HTMLTemplateElement, what: string, pressed: readonly [() => void, () => void]) {
  const entry = document.importNode(template.content, true)
  for (const place of entry.querySelectorAll('[data-what]')) place.append(what)
  entry.querySelectorAll('button').forEach((button, n) => {
    button.addEventListener('click', () => pressed[n]?.())
  })
  return entry
}

/**
 * Offers what was typed before and not sent, to be taken up or thrown away.
 *
 * @returns offers anew, after the form has begun anew
 */
export function offer(room: HTMLElement, form: HTMLFormElement, draft: Draft): () => void {
  const list = room.querySelector('ul')
  const template = room.querySelector('template')
  const status = document.getElementById('unsent-status')
  if (!list || !template || !status) return () => {}
  let shown = ''
  const show = () => {
    const kept = readKept().filter((one) => one.id !== draft.id() && isFor(form, one))
    const ids = kept.map(({ id }) => id).join()
    if (ids === shown) return
    shown = ids
    list.replaceChildren(...kept.map(entry))
    room.hidden = kept.length === 0
  }
  const entry = (one: Unsent) =>
    entryOf(template, `${wordsOf(form, givenAnswers(one.answers))}; typed on ${dayText(one.typedOn)}`, [
      () => {
        takeUp(form, draft, one)
        show()
        status.textContent = 'It is in the form again.'
        firstField(form)?.focus()
      },
      () => {
        writeKept(withoutUnsent(readKept(), one.id))
        show()
        status.textContent = 'Thrown away.'
        ;(room.hidden ? firstField(form) : room.querySelector('button'))?.focus()
      },
    ])
  addEventListener('pageshow', show)
  // Another tab has sent it, or thrown it away.
  addEventListener('storage', show)
  return show
}
