import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { createApp } from '../../src/http/app.ts'
import { testParts } from '../http/support/parts.ts'

async function document(): Promise<string> {
  const app = createApp(testParts())
  return (await app.request('/api/v1/openapi.json')).text()
}

it('describes the API in a document that redocly finds nothing wrong with', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: await document(), absoluteRef: 'openapi.json', config })
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

it('names every route with the schemas that check it', async () => {
  const { openapi, paths, components } = JSON.parse(await document())
  expect(openapi).toBe('3.1.0')
  const operations = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.keys(methods as object).sort(),
  ])
  expect(operations).toEqual([
    ['/prices', ['get']],
    ['/quotes', ['get', 'post']],
    ['/quotes/{id}', ['delete', 'get', 'patch']],
    ['/quotes/batch', ['post']],
    ['/quotes/{id}/flags', ['post']],
    ['/dealers', ['get']],
    ['/regions', ['get']],
    ['/verdict', ['get']],
    ['/fit', ['get']],
  ])
  const body = paths['/quotes'].post.requestBody.content['application/json'].schema
  expect(body.required).toEqual(['set', 'region'])
  expect(body.additionalProperties).toBe(false)
  expect(body.properties.set.enum).toEqual(catalog.sets.map(({ name }) => name))
  expect(body.properties.note.anyOf[0]).toMatchObject({
    type: 'string',
    description: 'At most 280 characters on one line.',
  })
  const parameters = paths['/quotes'].get.parameters.map(({ name, in: where }: Record<string, unknown>) => [
    name,
    where,
  ])
  expect(parameters).toEqual([
    ['region', 'query'],
    ['set', 'query'],
    ['sort', 'query'],
    ['kind', 'query'],
    ['year', 'query'],
    ['ships', 'query'],
    ['cursor', 'query'],
    ['limit', 'query'],
  ])
  expect(paths['/quotes'].post.parameters).toMatchObject([{ name: 'idempotency-key', in: 'header' }])
  const change = paths['/quotes/{id}'].patch
  expect(change.security).toEqual([{ editToken: [] }])
  expect(Object.keys(components.securitySchemes)).toEqual(['editToken'])
  const parts = change.requestBody.content['application/json'].schema
  expect(parts.required).toEqual([])
  expect(Object.keys(parts.properties)).toEqual(Object.keys(body.properties))
  expect(JSON.stringify(parts)).not.toContain('"default"')
})
