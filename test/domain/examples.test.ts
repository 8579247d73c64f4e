import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { exampleScope } from './support/example-scope.ts'

const folder = join(import.meta.dirname, '..', '..', 'src', 'domain')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)

interface Example {
  readonly file: string
  readonly code: string
  readonly value: string
}

/** Each `code // => value` of the examples in a file's docblocks. */
function examplesIn(file: string): Example[] {
  const blocks = readFileSync(join(folder, file), 'utf8').matchAll(/@example\n([\s\S]*?)(?:\n \*\/|\n \* @)/g)
  return [...blocks].flatMap(([, block = '']) => {
    const text = block.replace(/^ \* ?/gm, '')
    const found = [...text.matchAll(/([\s\S]*?)\/\/ => (.*)(?:\n|$)/g)]
    if (found.length === 0) throw new Error(`${file} has an example without a value: ${text}`)
    return found.map(([, code = '', value = '']) => ({ file, code: code.trim(), value }))
  })
}

const examples = files.flatMap(examplesIn)
const modules: Record<string, unknown>[] = await Promise.all(
  files.map((file) => import(pathToFileURL(join(folder, file)).href)),
)
const names: Record<string, unknown> = Object.assign({}, ...modules, exampleScope)

/** Examples are our own code, read from our own files. */
const evaluate = (code: string): unknown =>
  new Function(...Object.keys(names), `'use strict'; return (${code})`)(...Object.values(names))

it('finds the examples', () => {
  expect(examples.length).toBeGreaterThan(35)
})

it.each(examples)('$file: $code is $value', ({ code, value }) => {
  const made = evaluate(code)
  expect(made).not.toBeUndefined()
  expect(made).toEqual(evaluate(value))
})
