import { describe, expect, it } from 'vitest'
import { backupOf, packed, readBackup, rowsIn, statementsOf } from '../../scripts/lib/dump.ts'

const ODD = `INSERT INTO "a" ("x;","y") VALUES('it''s; -- no
comment "\`','VALUES(1)')`

describe('a dump', () => {
  it('is cut at the semicolons that end a statement, and at no other', () => {
    expect(statementsOf(`-- it's a comment; really\n${ODD};\nSELECT "a;b", \`c;d\` ;;\n-- end`)).toEqual([
      ODD,
      'SELECT "a;b", `c;d`',
    ])
  })

  it('is counted by what it inserts, empty tables too', () => {
    const statements = ['CREATE TABLE `a` (x)', ODD, ODD, 'CREATE TABLE IF NOT EXISTS "b"(x)']
    expect([...rowsIn(statements)]).toEqual([
      ['a', 2],
      ['b', 0],
    ])
  })

  it('is packed table by table, no statement over what D1 takes', () => {
    const into = 'INSERT INTO "a" ("x") VALUES'
    expect(
      packed([`${into}('1')`, `${into}('2')`, 'SELECT 1', `${into}('3')`, 'INSERT INTO "b" ("x") VALUES(4)']),
    ).toEqual([`${into}('1'),('2')`, 'SELECT 1', `${into}('3')`, 'INSERT INTO "b" ("x") VALUES(4)'])
    const many = packed(Array.from({ length: 500 }, () => `${into}('${'💣'.repeat(500)}')`))
    for (const statement of many) expect(new TextEncoder().encode(statement).length).toBeLessThan(100_000)
    expect(many.join('').match(/\('/g)).toHaveLength(500)
  })
})

describe('a backup', () => {
  const whole = backupOf('SELECT 1;', new Date('2026-11-22T18:00:00Z'))

  it('gives back its statements', () => {
    expect(readBackup(whole)).toEqual(['SELECT 1'])
  })

  it('is refused where it is none, or cut off', () => {
    expect(() => readBackup('SELECT 1;')).toThrow('This is no backup that "npm run backup" has made.')
    expect(() => readBackup(whole.slice(0, -5))).toThrow('The backup is cut off: its end is missing.')
  })
})
