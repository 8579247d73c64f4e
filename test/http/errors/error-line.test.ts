import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { errorLine } from '../../../src/http/errors/error-line.ts'

describe('an error in the log', () => {
  it('says what it is and where it happened', () => {
    const line = errorLine(new TypeError('x is not a function'))
    expect(line).toMatchObject({ event: 'error', name: 'TypeError', message: 'x is not a function' })
    expect(line.stack).toMatch(/^\s+at .*error-line\.test/)
    expect(line).not.toHaveProperty('cause')
  })

  it('of a statement has the statement and its cause, without what it was asked with', () => {
    const cause = new Error('D1_ERROR: no such table: quotes: SQLITE_ERROR')
    const line = errorLine(new DrizzleQueryError('SELECT * FROM quotes WHERE note = ?', ['call me'], cause))
    expect(line).toMatchObject({
      message: 'Failed query: SELECT * FROM quotes WHERE note = ?',
      cause: cause.message,
    })
    expect(JSON.stringify(line)).not.toContain('call me')
  })

  it('leaves out what stands in quotation marks, however many there are', () => {
    const { message } = errorLine(new SyntaxError(`Unexpected token 'c', "call "me" now" is not valid JSON`))
    expect(message).toBe('Unexpected token … is not valid JSON')
  })

  it('that is none at all says no more than its kind', () => {
    expect(errorLine('call me')).toMatchObject({ message: 'string', stack: expect.any(String) })
    expect(JSON.stringify(errorLine({ note: 'call me' }))).not.toContain('call me')
  })
})
