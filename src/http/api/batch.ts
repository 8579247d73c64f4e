import { Hono, type Context as HonoContext } from 'hono'
import * as v from 'valibot'
import { openForWriting } from '../../db/database.ts'
import type { Stored } from '../../db/quotes/store-quote.ts'
import { RETENTION } from '../../domain/quotes/retention.ts'
import { type PartError, partErrors } from '../../input/part-errors.ts'
import { idempotencyHeader, noQuery } from '../../input/queries.ts'
import { batchBody, MOST_TOGETHER } from '../../input/quote-body.ts'
import { type Circumstances, type Reported, toReport } from '../../input/to-report.ts'
import type { Context, Env } from '../context/env.ts'
import { jsonOnly } from '../middleware/media-type.ts'
import { sha256 } from '../sender/ids.ts'
import { labelsOf } from '../sender/sender.ts'
import { todayOf } from '../sender/today.ts'
import { submitQuotes } from '../use-cases/submit-quote.ts'
import { described } from './describe.ts'
import { keyReusedProblem, postedJson, TOO_MANY } from './posted.ts'
import { type BatchResult, batchSchema } from './schemas.ts'
import { bodyErrors, validHeader, validJson, validQuery } from './validated.ts'

const NO_OBJECT: readonly PartError[] = [{ path: '', detail: 'Send one quote as a JSON object.' }]

/** One quote of a batch, read as if it came alone. */
function readOne(one: unknown, context: Context, circumstances: Circumstances): Reported {
  if (Array.isArray(one)) return { ok: false, errors: NO_OBJECT }
  const parsed = v.safeParse(context.quoteBody, one)
  return parsed.success
    ? toReport(parsed.output, circumstances)
    : { ok: false, errors: partErrors(parsed.issues) }
}

/** The key of one quote of a batch. */
const keyOf = (batchKey: string, n: number) => `batch ${batchKey} ${n}`

interface Batch {
  readonly read: readonly Reported[]
  readonly key: string | null
  readonly requestHash: string
}

/**
 * Stores the sound ones together.
 *
 * @returns what became of each of them, by its place in the batch
 */
async function store(c: HonoContext<Env>, context: Context, { read, key, requestHash }: Batch) {
  const sound = read.flatMap((one, n) => (one.ok ? [{ report: one.report, n }] : []))
  if (sound.length === 0) return new Map<number, Stored>()
  const db = openForWriting(c.env.DB)
  const labels = await labelsOf(db, c.req.raw, context.now(), context.randomBytes)
  // Programs have no widget to solve: where Turnstile is on, a moderator looks at what they send.
  const verified = context.turnstile(c.env) === null
  const arriving = sound.map(({ report, n }) => ({
    report,
    ...labels,
    verified,
    idempotencyKey: key === null ? null : keyOf(key, n),
    requestHash,
  }))
  const keys = key === null ? [] : Array.from({ length: MOST_TOGETHER }, (_, n) => keyOf(key, n))
  const submitted = await submitQuotes(db, context, arriving, keys)
  return new Map(submitted.map(({ stored }, position) => [sound[position]?.n ?? position, stored]))
}

/** What became of one quote of the batch. */
async function resultOf(
  c: HonoContext<Env>,
  context: Context,
  n: number,
  one: Reported,
  stored: Stored | undefined,
): Promise<BatchResult> {
  if (!one.ok) return { result: 'refused', errors: bodyErrors(one.errors, `/quotes/${n}`) }
  if (!stored || stored.outcome === 'too-many') return { result: 'too-many', detail: TOO_MANY }
  if (stored.outcome === 'key-reused') throw keyReusedProblem('batch')
  return { result: 'stored', ...(await postedJson(c, context, stored, one.report)) }
}

/** `POST /quotes/batch` */
export const batchRoute = (context: Context) =>
  new Hono<Env>().post(
    '/quotes/batch',
    described({
      operationId: 'postQuotes',
      summary: 'Report what several dealers said',
      description:
        `Up to ${MOST_TOGETHER} quotes, each as \`postQuote\` takes it. Each is checked by itself: the sound ones are stored ` +
        'together, all of them or none, the others are refused. They are screened against what stood before the batch, ' +
        `and of two of the same dealer and set the later one counts. With an \`Idempotency-Key\` the same batch can be sent again for ${RETENTION.requestDays} days: it is stored once and gets the same answer.`,
      answer: 'What became of each quote.',
      schema: batchSchema,
      problems: [400, 403, 413, 415, 422, 429, 503],
    }),
    jsonOnly,
    validQuery(noQuery),
    validHeader(idempotencyHeader),
    validJson(batchBody(context.quoteBody), 'batch'),
    async (c) => {
      const body = c.req.valid('json')
      const circumstances = { ...context, today: todayOf(c.req.raw, context) }
      const read = body.quotes.map((one) => readOne(one, context, circumstances))
      const key = c.req.valid('header')['idempotency-key'] ?? null
      const requestHash = await sha256(JSON.stringify(body))
      const stored = await store(c, context, { read, key, requestHash })
      const results = await Promise.all(read.map((one, n) => resultOf(c, context, n, one, stored.get(n))))
      return c.json({ results }, 200, { 'Cache-Control': 'no-store' })
    },
  )
