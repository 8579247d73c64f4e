import { daysBefore } from '../quotes/retention.ts'

/** What was typed into a form, by the names of its fields. */
export type TypedAnswers = Readonly<Record<string, readonly string[]>>

/** What a visitor has typed and not sent, as the visitor's own browser keeps it. */
export interface Unsent {
  readonly id: string
  /** The path of the page that it was typed on. */
  readonly page: string
  /** The day, where the visitor was, on which it was typed last: `YYYY-MM-DD`. */
  readonly typedOn: string
  readonly answers: TypedAnswers
}

/** A browser keeps no more of them: the oldest goes. */
export const MOST_UNSENT = 5

/** How the questions stand that have an answer before anybody has touched them. */
export const UNTOUCHED = { kind: 'quoted', day: 'today', cutting: 'unknown', ships: 'unknown' } as const

/**
 * What was really answered: without what is empty or stands as it did before.
 *
 * @example
 * givenAnswers({ kind: ['quoted'], price: ['390'], city: [''], day: ['today'], quotedOn: ['2026-11-22'] })
 * // => { price: ['390'] }
 */
export function givenAnswers(answers: TypedAnswers): TypedAnswers {
  const untouched: Readonly<Record<string, string>> = UNTOUCHED
  const isDayGiven = answers.day?.[0] === 'other'
  return Object.fromEntries(
    Object.entries(answers)
      .map(([name, values]) => [name, values.filter((value) => value !== '')] as const)
      .filter(([name, values]) => values.length > 0 && values[0] !== untouched[name])
      .filter(([name]) => name !== 'quotedOn' || isDayGiven)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/**
 * Whether two forms say the same, also where one of them asks less.
 *
 * @example
 * sameAnswers({ price: ['390'] }, { price: ['390'], kind: ['quoted'], note: [''] }) // => true
 * sameAnswers({ price: ['390'] }, { price: ['390'], note: ['new'] }) // => false
 */
export const sameAnswers = (one: TypedAnswers, other: TypedAnswers): boolean =>
  JSON.stringify(givenAnswers(one)) === JSON.stringify(givenAnswers(other))

/**
 * The same answers on another day: what was said "today" was said on the day that it was typed.
 *
 * @example
 * datedAnswers({ price: ['390'] }, '2026-11-20', '2026-11-22')
 * // => { price: ['390'], day: ['other'], quotedOn: ['2026-11-20'] }
 * datedAnswers({ day: ['yesterday'] }, '2026-11-20', '2026-11-22') // => { day: ['other'], quotedOn: ['2026-11-19'] }
 * datedAnswers({ price: ['390'] }, '2026-11-22', '2026-11-22') // => { price: ['390'] }
 */
export function datedAnswers(answers: TypedAnswers, typedOn: string, today: string): TypedAnswers {
  const [day = UNTOUCHED.day] = answers.day ?? []
  if (typedOn === today || day === 'other') return answers
  const before = day === 'yesterday' ? 1 : 0
  const quotedOn = daysBefore(new Date(`${typedOn}T00:00:00Z`), before).slice(0, 10)
  return { ...answers, day: ['other'], quotedOn: [quotedOn] }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== 'object' || value === null) return false
  const { id, page, typedOn, answers } = value as Partial<Record<keyof Unsent, unknown>>
  return (
    typeof id === 'string' &&
    typeof page === 'string' &&
    typeof typedOn === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(typedOn) &&
    !Number.isNaN(Date.parse(typedOn)) &&
    typeof answers === 'object' &&
    answers !== null &&
    Object.values(answers).every(isTexts)
  )
}

/**
 * What a browser has kept, newest first; whatever else stands there is left out.
 *
 * @param text JSON; null where nothing was ever kept
 * @example
 * readUnsent(null) // => []
 * readUnsent('[{"id":"a","page":"/submit","typedOn":"2026-11-22","answers":{"price":["390"]}}, 7]').length // => 1
 */
export function readUnsent(text: string | null): readonly Unsent[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isUnsent) : []
  } catch {
    return []
  }
}

/**
 * One more of them, or a newer state of one.
 *
 * @example
 * keepUnsent([], { id: 'a', page: '/submit', typedOn: '2026-11-22', answers: {} }).length // => 1
 */
export const keepUnsent = (kept: readonly Unsent[], one: Unsent): readonly Unsent[] =>
  [one, ...withoutUnsent(kept, one.id)].slice(0, MOST_UNSENT)

/**
 * All but one of them.
 *
 * @example
 * withoutUnsent([{ id: 'a', page: '/submit', typedOn: '2026-11-22', answers: {} }], 'a') // => []
 */
export const withoutUnsent = (kept: readonly Unsent[], id: string): readonly Unsent[] =>
  kept.filter((other) => other.id !== id)
