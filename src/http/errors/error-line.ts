import type { LogLine } from '../context/env.ts'

const LONGEST = 1000

/** From the first to the last quotation mark, and behind drizzle's "params:", stands what a visitor may have typed. */
function withoutValues(message: string): string {
  const [own = ''] = message.split(/\n?params:/)
  return own.replace(/["'`].*["'`]/s, '…').slice(0, LONGEST)
}

/** Where it happened. The lines above the first place repeat the message. */
function placesIn(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
    .slice(0, LONGEST)
}

const textOf = (error: unknown): string =>
  error instanceof Error ? withoutValues(error.message) : typeof error

/**
 * An error as a line of the log: what it is and where it happened, without any value that a statement or a
 * message had in it.
 *
 * @example
 * errorLine(new Error('the day’s key is neither there nor stored')).message
 * // => 'the day’s key is neither there nor stored'
 */
export function errorLine(error: unknown): LogLine {
  const { name, stack, cause } = error instanceof Error ? error : new Error()
  return {
    event: 'error',
    name,
    message: textOf(error),
    ...(cause === undefined ? {} : { cause: textOf(cause) }),
    stack: placesIn(stack ?? ''),
  }
}
