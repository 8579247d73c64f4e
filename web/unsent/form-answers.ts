import { givenAnswers, type TypedAnswers } from '../../src/domain/intake/unsent.ts'
import { dayText } from '../../src/domain/text/day-text.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isControl = (one: Element): one is Control =>
  one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox'

/**
 * What a visitor answers in. A hidden field holds a key or a token: none is kept, but for one that the page itself
 * marks to be.
 */
const controlsOf = ({ elements }: HTMLFormElement): Control[] =>
  [...elements]
    .filter(isControl)
    .filter(({ name, type, dataset }) => name !== '' && (type !== 'hidden' || 'kept' in dataset))

/** How the page came, whatever the browser has brought back into it since. */
function firstValue(control: Control): string {
  if (isChoice(control)) return control.defaultChecked ? control.value : ''
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue
  const options = [...control.options]
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? ''
}

const valueNow = (control: Control): string => (isChoice(control) && !control.checked ? '' : control.value)

function collect(form: HTMLFormElement, saidBy: (control: Control) => string): TypedAnswers {
  const answers: Record<string, string[]> = {}
  for (const control of controlsOf(form)) {
    const value = saidBy(control)
    if (value !== '') answers[control.name] = [...(answers[control.name] ?? []), value]
  }
  return answers
}

/** What the form says. */
export const answersIn = (form: HTMLFormElement): TypedAnswers => collect(form, valueNow)

/** What it said before anybody touched it. */
export const firstAnswersIn = (form: HTMLFormElement): TypedAnswers => collect(form, firstValue)

/** Whether there is a place in the form for each of these answers. */
export function hasRoomFor(form: HTMLFormElement, answers: TypedAnswers): boolean {
  const names = new Set(controlsOf(form).map(({ name }) => name))
  return Object.keys(givenAnswers(answers)).every((name) => names.has(name))
}

/** Makes the form say this, and nothing else. */
export function fillIn(form: HTMLFormElement, answers: TypedAnswers): void {
  const given = givenAnswers(answers)
  for (const control of controlsOf(form)) {
    const values = answers[control.name] ?? []
    if (isChoice(control)) control.checked = values.includes(control.value)
    else control.value = values[0] ?? ''
    const more = control.closest('details')
    if (more && control.name in given) more.open = true
  }
  // What follows from the answers follows from any of them.
  form.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Where a keyboard starts in the form. */
export const firstField = (form: HTMLFormElement): HTMLElement | undefined =>
  controlsOf(form).find(({ type }) => type !== 'hidden')

function wordOf(control: Control, value: string): string {
  if (isChoice(control)) return control.nextElementSibling?.firstChild?.textContent ?? value
  if (control instanceof HTMLSelectElement)
    return [...control.options].find((option) => option.value === value)?.text ?? value
  if (control.type === 'date' && !Number.isNaN(Date.parse(value))) return dayText(value)
  return control.closest('.input')?.querySelector('[data-prefix]') ? `$${value}` : value
}

/** Answers as the form words them: "2-key set, $390, Oklahoma". */
export function wordsOf(form: HTMLFormElement, answers: TypedAnswers): string {
  const words = controlsOf(form).flatMap((control) =>
    (answers[control.name] ?? [])
      .filter((value) => !isChoice(control) || value === control.value)
      .map((value) => wordOf(control, value)),
  )
  return words.join(', ')
}
