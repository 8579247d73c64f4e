import { timingSafeEqual } from 'hono/utils/buffer'
import { type Database, openForWriting } from '../../db/database.ts'
import type { Stored } from '../../db/quotes/store-quote.ts'
import { findForChange, type VersionedQuote } from '../../db/quotes/versioned-change.ts'
import { BRIEF_KEY } from '../../views/links.ts'
import type { Bindings } from '../context/env.ts'
import { notFound } from '../errors/not-found.ts'
import { RequestProblem } from '../errors/problem.ts'
import { isSigned, sign } from './signed.ts'

const PURPOSE = 'edit'

type Secrets = Pick<Bindings, 'SIGNING_SECRET'>

/**
 * The token that lets the sender of a quote change it: made of its id each time, stored nowhere.
 *
 * @returns null on a site that has no secret to sign with
 */
async function editTokenOf({ SIGNING_SECRET }: Secrets, id: string): Promise<string | null> {
  return SIGNING_SECRET ? sign(SIGNING_SECRET, PURPOSE, id) : null
}

/**
 * The edit token for whoever has sent a quote just now, or sends the same request again. Not for whoever
 * says the same from the same network: that may be a neighbour who has read it here.
 */
export async function senderTokenOf(secrets: Secrets, stored: Stored): Promise<string | null> {
  const isTheirs = stored.outcome === 'stored' || stored.outcome === 'repeated'
  return isTheirs ? editTokenOf(secrets, stored.quote.id) : null
}

/** Whether a token is the one of a quote, whole or as the short link has it. */
export async function isEditToken(secrets: Secrets, id: string, token: string | null): Promise<boolean> {
  const { SIGNING_SECRET } = secrets
  if (!SIGNING_SECRET || !token) return false
  if (token.length !== BRIEF_KEY) return isSigned(SIGNING_SECRET, PURPOSE, id, token)
  const whole = (await editTokenOf(secrets, id)) ?? ''
  return timingSafeEqual(whole.slice(0, BRIEF_KEY), token)
}

/** A quote that whoever asks may change, and the database to do it in. */
export interface Editable {
  readonly db: Database
  readonly current: VersionedQuote
}

/** What is said to whoever has not shown that the quote is theirs. */
export interface Refusals {
  readonly missing: string
  readonly wrong: string
}

const NO_SECRET =
  'This site gives out no edit links: it has no SIGNING_SECRET. So quotes cannot be changed or withdrawn here.'

const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="quote"' }

/**
 * The quote that a token lets change.
 *
 * @throws RequestProblem 503 without a secret, 401 without a token, 404 without a quote, 403 for a wrong token
 */
export async function editable(
  env: Bindings,
  id: string,
  token: string | null,
  { missing, wrong }: Refusals,
): Promise<Editable> {
  if (!env.SIGNING_SECRET) throw new RequestProblem(503, NO_SECRET)
  if (!token) throw new RequestProblem(401, missing, { headers: CHALLENGE })
  const db = openForWriting(env.DB)
  const current = await findForChange(db, id)
  if (!current) throw notFound('quote with this id')
  if (!(await isEditToken(env, id, token))) throw new RequestProblem(403, wrong)
  return { db, current }
}
