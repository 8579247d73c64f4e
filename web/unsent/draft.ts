import { givenAnswers, keepUnsent, sameAnswers, withoutUnsent } from '../../src/domain/intake/unsent.ts'
import { answersIn, firstAnswersIn } from './form-answers.ts'
import { noteCalling, notedSending, readKept, writeKept } from './kept.ts'

/** The day where the visitor is. */
export function localToday(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** What a form holds, and how it is kept. */
export interface Draft {
  /** Null while the form holds nothing that is kept. */
  readonly id: () => string | null
  /** Keeps the form as it stands; answers whether it says anything and the browser keeps it. */
  readonly keep: () => boolean
  /** The form holds from now on what is kept under this id. */
  readonly goOnWith: (id: string) => void
  /** What was kept stays so, and the form is about something else from now on. */
  readonly beginAnew: () => void
}

/** Keeps what is typed into a form from its first letter on. */
export function draftOf(form: HTMLFormElement): Draft {
  const first = firstAnswersIn(form)
  let id: string | null = null
  let begunHere = false
  const hold = (other: string | null) => {
    id = other
    // A call sheet goes on where it was, after a reload too.
    if (form.method === 'get') noteCalling(other)
  }

  const keep = () => {
    const answers = answersIn(form)
    if (Object.keys(givenAnswers(answers)).length === 0) return false
    begunHere ||= id === null
    const now = id ?? `${Date.now()}-${Math.random()}`
    if (id === null) hold(now)
    const one = { id: now, page: location.pathname, typedOn: localToday(), answers }
    return writeKept(keepUnsent(readKept(), one))
  }
  const forget = (gone: string) => {
    writeKept(withoutUnsent(readKept(), gone))
    hold(null)
  }
  const goOnWith = (other: string) => {
    hold(other)
    begunHere = false
  }
  const beginAnew = () => {
    hold(null)
    begunHere = false
  }
  form.addEventListener('input', () => {
    // Whoever takes back all that was typed here leaves nothing behind.
    if (id !== null && begunHere && sameAnswers(answersIn(form), first)) forget(id)
    else keep()
  })
  // By now the browser has brought back what it remembers of the form.
  addEventListener('pageshow', () => {
    const now = answersIn(form)
    // What comes back from where it was sent may have been changed there.
    const sent = 'wasSent' in form.dataset ? notedSending() : null
    const same = readKept().find(({ id, answers }) => id === sent || sameAnswers(answers, now))
    if (same) goOnWith(same.id)
  })
  return { id: () => id, keep, goOnWith, beginAnew }
}
