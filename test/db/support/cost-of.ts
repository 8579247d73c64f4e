import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { testParts } from '../../http/support/parts.ts'
import { type Cost, measured } from './measured.ts'

const app = createApp(testParts())

/** What one request to the real site costs the database. */
export async function costOf(path: string, init: RequestInit = {}): Promise<Cost> {
  const { d1, cost } = measured(env.DB)
  const execution = createExecutionContext()
  const response = await app.request(path, init, { DB: d1 }, execution)
  await waitOnExecutionContext(execution)
  expect(response.status, await response.clone().text()).toBeLessThan(400)
  return cost
}

let senders = 0

/** A post of a sender and network of its own. */
export function posted(priceCents: number, region = 'US-OK'): RequestInit {
  senders += 1
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': `10.0.${senders}.1` },
    body: JSON.stringify({ set: '2-key', region, priceCents, dealer: 'Alpha Motors' }),
  }
}
