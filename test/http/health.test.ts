import { env } from 'cloudflare:workers'
import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, it } from 'vitest'
import * as schema from '../../src/db/schema.ts'
import { FAULTS, failingDatabase, OVERLOADED } from './support/failing-database.ts'
import { expectProblem, NOTED } from './support/problem.ts'
import { site } from './support/site.ts'

const TABLES = Object.values(schema)
  .filter((value) => is(value, SQLiteTable))
  .map(getTableName)

it('says that all is well while the database answers', async () => {
  const response = await site().get('/healthz')
  expect(response.status).toBe(200)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.json()).toEqual({ status: 'ok' })
})

it.each(FAULTS.filter((fault) => fault !== 'batch'))('is not available where %s fails', async (fault) => {
  const db = failingDatabase(env.DB, fault, new Error(OVERLOADED))
  const response = await site({ db }).get('/healthz')
  expect(response.status).toBe(503)
  expect(response.headers.get('Retry-After')).toBe('30')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'Not available',
    status: 503,
    detail: 'The quotes cannot be reached at the moment. Try again in half a minute.',
  })
})

it.each(TABLES)('is not well where the table %s is not there, or not as it should be', async (table) => {
  for (const damage of [
    `ALTER TABLE ${table} RENAME COLUMN ${await lastColumnOf(table)} TO earlier_name`,
    `DROP TABLE ${table}`,
  ]) {
    await env.DB.prepare(damage).run()
    const fairkey = site()
    await expectProblem(await fairkey.get('/healthz'), 500, NOTED)
    expect(fairkey.reported.splice(0)).toHaveLength(1)
  }
})

async function lastColumnOf(table: string): Promise<string> {
  const columns = 'SELECT name FROM pragma_table_info(?) ORDER BY cid DESC'
  return String(await env.DB.prepare(columns).bind(table).first('name'))
}
