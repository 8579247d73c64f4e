import { beforeEach, expect, it } from 'vitest'
import { LEAST, posted } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'
import { storedQuote } from '../support/stored.ts'
import { GOOD, guarded, json } from '../support/turnstile.ts'

const open = site()
const { fairkey: unverified } = guarded([json(GOOD)])
const HIGH = { priceCents: 150_000 }
const statusOf = async (id: string) => (await storedQuote(id))?.status

beforeEach(withLaunchQuotes)

it('a quote that nobody has verified bears out no other', async () => {
  const held = await posted(open, HIGH)
  expect(held.held?.reason).toBe('far-above')
  await posted(unverified, { priceCents: 151_000 })
  expect(await statusOf(held.id)).toBe('held')
  await posted(open, { priceCents: 152_000 })
  expect(await statusOf(held.id)).toBe('published')
})

it('is borne out by no other', async () => {
  const { id } = await posted(unverified, HIGH)
  const next = await posted(open, { priceCents: 151_000 })
  expect([await statusOf(id), next.status]).toEqual(['held', 'held'])
  await posted(open, { priceCents: 152_000 })
  expect(await statusOf(id)).toBe('held')
})

it('takes the place of none before it', async () => {
  const me = { 'CF-Connecting-IP': '192.0.2.5' }
  const first = await posted(open, { dealer: 'Alpha', priceCents: 40_000 }, me)
  const second = await posted(unverified, { dealer: 'Alpha', priceCents: 41_000 }, me)
  expect([await statusOf(first.id), await statusOf(second.id)]).toEqual(['published', 'held'])
})

it('is given back as it was under its key', async () => {
  const key = { 'Idempotency-Key': crypto.randomUUID() }
  const first = await posted(unverified, {}, key)
  expect(await posted(open, LEAST, key)).toEqual(first)
  expect(first.status).toBe('held')
})
