import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { costOf, posted } from '../db/support/cost-of.ts'
import { manyQuotes } from '../db/support/many-quotes.ts'

const COUNTS = [10_000, 100_000, 1_000_000]

/** `npm run bench`: what requests cost the database, by the number of quotes in it. */
it.each(COUNTS)('at %i quotes', async (count) => {
  const begun = Date.now()
  await manyQuotes(count, count > 100_000 ? 2700 : 300)
  await env.DB.prepare('ANALYZE').run()
  const filled = Date.now() - begun
  const lines: string[] = []
  const measure = async (what: string, path: string, init?: RequestInit) => {
    const { queries, rowsRead, rowsWritten } = await costOf(path, init)
    const figures = [queries, rowsRead, rowsWritten].map((figure) => String(figure).padStart(8))
    lines.push(`${what.padEnd(45)}${figures.join('')}`)
  }
  await measure('first read ever, /', '/')
  await measure('a country’s page, fresh', '/')
  await measure('a region’s page, first read', '/us-ok')
  await measure('a region’s page, fresh', '/us-ok')
  await measure('a region’s set page, first read', '/us-ok/2-key')
  await measure('a region’s set page, fresh', '/us-ok/2-key')
  await measure('prices of a region, fresh', '/api/v1/prices?region=US-OK')
  await measure('a submission', '/api/v1/quotes', posted(45_000))
  await measure('a submission, figures stale', '/api/v1/quotes', posted(45_025, 'US-CA'))
  await measure('the first read after it, one set of the US', '/us/2-key')
  await measure('a page of quotes', '/api/v1/quotes?limit=20')
  await measure('counted quotes of a region', '/us-ok/2-key/quotes')
  await measure('the same by price', '/us-ok/2-key/quotes?sort=price')
  await measure('a verdict', '/api/v1/verdict?set=2-key&region=US-OK&priceCents=45000')
  const heading = `${count.toLocaleString('en-US')} quotes (filled in ${Math.round(filled / 1000)} s)`
  console.log([heading.padEnd(45), ' queries rows read written\n', lines.join('\n')].join(''))
  expect(lines).toHaveLength(14)
})
