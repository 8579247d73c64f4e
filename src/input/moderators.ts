/** Who may moderate, and with which secret. */
export interface Moderator {
  readonly name: string
  readonly secret: string
}

export type Moderators =
  | { readonly ok: true; readonly moderators: readonly Moderator[] }
  /** What is wrong, without repeating a secret. */
  | { readonly ok: false; readonly problem: string }

const SHORTEST_SECRET = 16
const ENTRY = new RegExp(`^[A-Za-z0-9_-]{1,40}:[!-~]{${SHORTEST_SECRET},200}$`)

/**
 * Reads the names and secrets of the moderators: `name:secret`, with spaces or lines between them.
 *
 * @example
 * readModerators('ann:correct-horse-battery bob:staple-staple-staple')
 * // => { ok: true, moderators: [{ name: 'ann', secret: 'correct-horse-battery' }, ...] }
 */
export function readModerators(text: string): Moderators {
  const entries = text.split(/\s+/).filter((entry) => entry !== '')
  const wrong = entries.findIndex((entry) => !ENTRY.test(entry))
  if (wrong >= 0) {
    const problem =
      `MODERATORS: entry ${wrong + 1} of ${entries.length} is not name:secret. A name has letters, digits, - ` +
      `and _; a secret has ${SHORTEST_SECRET} characters or more, and no space. Nobody can moderate until it is mended.`
    return { ok: false, problem }
  }
  const moderators = entries.map((entry) => {
    const colon = entry.indexOf(':')
    return { name: entry.slice(0, colon), secret: entry.slice(colon + 1) }
  })
  const twice = moderators.find(({ name }, at) => moderators.findIndex((one) => one.name === name) !== at)
  return twice
    ? {
        ok: false,
        problem: `MODERATORS: ${twice.name} is named twice. Nobody can moderate until it is mended.`,
      }
    : { ok: true, moderators }
}
