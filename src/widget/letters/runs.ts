/** How dark a pixel of a letter can be, besides not at all. */
export const INK_LEVELS = 4

/** The longest run that one character stands for. */
const LONGEST = 18

/** The first character of the code; none of it needs escaping in JSON. */
const FIRST = 0x23
const BACKSLASH = 0x5c

const encode = (code: number) => String.fromCharCode(FIRST + code + (FIRST + code >= BACKSLASH ? 1 : 0))

/**
 * The pixels of a letter, row after row, as runs of equal ones: a character each. Most of a letter is
 * empty or full, and whoever draws it passes over the empty runs and fills the full ones.
 *
 * @param levels from 0, empty, to 4, full
 * @example
 * runsOf([0, 0, 4]) // => '$k'
 */
export function runsOf(levels: readonly number[]): string {
  let runs = ''
  for (let from = 0; from < levels.length; ) {
    const level = levels[from] ?? 0
    let to = from + 1
    while (to < levels.length && levels[to] === level && to - from < LONGEST) to++
    runs += encode(level * LONGEST + (to - from - 1))
    from = to
  }
  return runs
}

/**
 * Walks through the runs that have ink: each with its level, its first pixel and its length.
 *
 * @example
 * eachInked('$k', (level, from, length) => ...) // (4, 2, 1)
 */
export function eachInked(runs: string, visit: (level: number, from: number, length: number) => void): void {
  let from = 0
  for (let at = 0; at < runs.length; at++) {
    const char = runs.charCodeAt(at)
    const code = char > BACKSLASH ? char - FIRST - 1 : char - FIRST
    const length = (code % LONGEST) + 1
    if (code >= LONGEST) visit((code - length + 1) / LONGEST, from, length)
    from += length
  }
}
