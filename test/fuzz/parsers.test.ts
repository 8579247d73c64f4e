import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { patience, shares } from './support/cases.ts'
import { OF_CLAIMS } from './support/own-claims.ts'
import { OF_FIELDS } from './support/own-fields.ts'
import { OF_QUOTES } from './support/own-quotes.ts'
import { OF_REQUESTS } from './support/own-requests.ts'
import { OF_WORDS } from './support/own-words.ts'

const TARGETS = [...OF_CLAIMS, ...OF_FIELDS, ...OF_QUOTES, ...OF_REQUESTS, ...OF_WORDS]
const { aParser } = shares(TARGETS.length)

it('forgets no parser', () => {
  const files = readdirSync(join(import.meta.dirname, '..', '..', 'src', 'input'), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `input/${file.replaceAll('\\', '/')}`)
  expect(TARGETS.map(({ name }) => name)).toEqual(expect.arrayContaining(files))
})

describe('whatever comes in, it is read or refused in words by', () => {
  it.for(TARGETS)('$name', { timeout: patience(aParser) }, ({ run }, context) => {
    run(context, aParser)
  })
})
