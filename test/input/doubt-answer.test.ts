import { expect, it } from 'vitest'
import { readDoubtAnswer } from '../../src/input/doubt-answer.ts'

const VALUES = { price: ['39'], set: ['2-key'] }
const read = (query: string) => readDoubtAnswer(new URLSearchParams(query), VALUES)

it.each([
  ['390', '390'],
  ['390.50', '390.50'],
])('reads %s as the price that was meant', (meant, price) => {
  expect(read(`meant=${meant}`)).toEqual({ answer: 'other-price', values: { ...VALUES, price: [price] } })
})

it.each(['as-typed', 'one-piece', 'change'])('reads %s and leaves what was typed', (meant) => {
  expect(read(`meant=${meant}`)).toEqual({ answer: meant, values: VALUES })
})

it.each([
  '',
  'meant=',
  'meant=free',
  'meant=-390',
  'meant=390,50',
  'meant=99999999',
  'meant=constructor',
  'x=390',
])('takes %j as no answer: nothing was asked yet', (query) => {
  expect(read(query)).toEqual({ answer: 'not-asked', values: VALUES })
})
