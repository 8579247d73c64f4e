import type { Context as HonoContext } from 'hono'
import type { Encoded } from '../../widget/formats/encode.ts'
import type { Context, Env } from '../context/env.ts'
import { logProblem } from '../errors/log-problem.ts'
import { failureAnswer, pictureAnswer } from './answer.ts'
import type { Drawn } from './drawn.ts'
import { findPicture, keepPicture, type LastGood } from './last-good.ts'

/** How long a picture may be kept, in seconds, and one that says that there is nothing to see. */
export const LIFETIME = { prices: 3600, nothing: 300 } as const

/** What a picture's address leads to. */
export interface PictureSource {
  readonly fileName: string
  /** Reads its figures and draws it; throws where the database fails. */
  readonly make: () => Promise<Drawn>
  /** What is shown where it can be neither made nor found. */
  readonly away: () => Promise<Encoded>
}

function isFresh(kept: LastGood, now: Date): boolean {
  return now.getTime() - kept.drawnAt.getTime() < kept.maxAge * 1000
}

/**
 * Answers a picture's address. Where the database is away it is the last good picture, with its old date;
 * where there is none either, a picture that says so and that nobody may keep.
 */
export async function servePicture(
  c: HonoContext<Env>,
  context: Context,
  { fileName, make, away }: PictureSource,
): Promise<Response> {
  const { openPictures, now } = context
  const url = new URL(c.req.url)
  const request = c.req.raw
  // An address with a query is another spelling of the one without: it makes no picture of its own.
  if (url.search !== '') {
    const kept = await findPicture(openPictures, url)
    if (kept && isFresh(kept, now())) return pictureAnswer(request, kept, fileName)
  }
  try {
    const picture = await make()
    c.executionCtx.waitUntil(keepPicture(openPictures, url, picture, now()))
    return pictureAnswer(request, picture, fileName)
  } catch (error) {
    const { status, headers } = logProblem(error, c, context)
    const kept = await findPicture(openPictures, url)
    if (kept) return pictureAnswer(request, { ...kept, maxAge: LIFETIME.nothing }, fileName)
    return failureAnswer(await away(), fileName, status, headers)
  }
}
