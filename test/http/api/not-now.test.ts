import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import {
  CONNECTION_LOST,
  faultyDatabase,
  INTERNAL_ERROR,
  OVERLOADED,
  type When,
} from '../support/failing-database.ts'
import { expectProblem, MAY_BE_STORED, NOT_REACHED } from '../support/problem.ts'
import { LEAST } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const failing = (message: string, when: When) =>
  site({ db: faultyDatabase(env.DB, new Error(message), when) })

describe('the API, where storing fails,', () => {
  const inBatch: When = ({ kind }) => (kind === 'batch' ? 'before' : null)

  it('says that nothing was stored where that is sure', async () => {
    const response = await failing(OVERLOADED, inBatch).postQuote(LEAST)
    await expectProblem(response, 503, `Nothing was stored. ${NOT_REACHED}`, {
      headers: { 'Retry-After': '30' },
    })
  })

  it.each([CONNECTION_LOST, INTERNAL_ERROR])(
    'says that it does not know, and what to do, where it does not: %s',
    async (message) => {
      const response = await failing(message, inBatch).postQuote(LEAST)
      const detail = `${MAY_BE_STORED}${NOT_REACHED}`
      await expectProblem(response, 503, detail, { headers: { 'Retry-After': '30' } })
    },
  )

  it('is as good as its word where the quote is sent again without a key', async () => {
    await site().postQuote(LEAST)
    const from = { 'CF-Connecting-IP': '192.0.2.7' }
    const response = await failing(CONNECTION_LOST, ({ kind }) =>
      kind === 'batch' ? 'after' : null,
    ).postQuote({ ...LEAST, priceCents: 40_000 }, from)
    expect(response.status).toBe(503)
    const before = await rows()
    expect((await site().postQuote({ ...LEAST, priceCents: 40_000 }, from)).status).toBe(201)
    expect(await rows()).toBe(before)
  })
})
