import { Hono, type Context as HonoContext } from 'hono'
import { openForWriting } from '../../db/database.ts'
import { formerDealer } from '../../db/dealers/former.ts'
import { listDealerNames } from '../../db/dealers/list-dealers.ts'
import { findDealer } from '../../db/moderation/dealer.ts'
import { putFacts, readFacts } from '../../db/moderation/facts.ts'
import { lastEntries, readLogOfDealer } from '../../db/moderation/log.ts'
import { countedDealer, mergeDealers } from '../../db/moderation/merge.ts'
import { waitingRemarksOn } from '../../db/moderation/remarks.ts'
import { byName, dealerKeyAt } from '../../domain/dealers/dealer.ts'
import { NO_FACTS } from '../../domain/dealers/dealer-facts.ts'
import { lastDayBegun } from '../../input/day.ts'
import {
  FACTS_FIELDS,
  type FactsErrors,
  type FactsValues,
  factsValues,
  readFactsForm,
} from '../../input/dealer-facts.ts'
import { readNumber } from '../../input/decision.ts'
import { readCursor } from '../../input/queries.ts'
import { MODERATE_DEALERS_PATH, moderateDealerPath } from '../../views/moderate-links.ts'
import { ModerateDealerPage } from '../../views/pages/moderate/dealer-page.tsx'
import { ModerateDealersPage } from '../../views/pages/moderate/dealers-page.tsx'
import type { Context } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { formOnly } from '../middleware/media-type.ts'
import { sentForm } from '../sender/sent-form.ts'
import { todayOf } from '../sender/today.ts'
import type { ModeratorEnv } from './access.ts'
import { doAs, justDone } from './actions.ts'
import { moderatorSiteOf } from './site.ts'

type Request = HonoContext<ModeratorEnv>

const DEALERS_SHOWN = 50
/** What a dealer can be merged into: as many as a list to choose from may have. */
const OTHERS_SHOWN = 200
const NOBODY = { dealers: [], next: null }
const ENTRIES_SHOWN = 50
const REMARKS_SHOWN = 20
const ONE = `${MODERATE_DEALERS_PATH}/:region/:dealer` as const

/** What was typed and cannot be taken. */
interface Refused {
  readonly facts?: FactsValues
  readonly errors?: FactsErrors
  readonly mergeError?: string
}

const regionOf = (key: string) => key.slice(0, key.indexOf(' '))

async function dealersPage(c: Request, context: Context) {
  const code = (c.req.query('region') ?? '').toUpperCase()
  const region = context.places.areasOf(code).length > 0 ? code : null
  const wanted = { region, before: readCursor(c.req.query('cursor')), limit: DEALERS_SHOWN }
  const found = region === null ? NOBODY : await listDealerNames(openForWriting(c.env.DB), wanted)
  const model = { region, ...found }
  return c.html(<ModerateDealersPage site={moderatorSiteOf(c, context)} model={model} />)
}

async function dealerPage(c: Request, context: Context, key: string, refused: Refused | null = null) {
  const db = openForWriting(c.env.DB)
  const dealer = await findDealer(db, key)
  if (!dealer) {
    const into = await countedDealer(db, (await formerDealer(db, key)) ?? key)
    if (into !== key) return c.redirect(moderateDealerPath(into), 303)
    throw new RequestProblem(404, 'Nobody has named such a dealer.')
  }
  const [facts, remarks, names, seen, entries, done] = await Promise.all([
    readFacts(db, [key]),
    waitingRemarksOn(db, key, REMARKS_SHOWN),
    listDealerNames(db, { region: regionOf(key), before: null, limit: OTHERS_SHOWN }),
    lastEntries(db, key),
    readLogOfDealer(db, key, ENTRIES_SHOWN),
    justDone(c, db),
  ])
  const model = {
    dealer,
    quotes: dealer.quotes,
    remarks,
    facts: refused?.facts ?? factsValues(facts.get(key) ?? NO_FACTS),
    errors: refused?.errors ?? {},
    mergeError: refused?.mergeError ?? null,
    others: byName(names.dealers.filter((other) => other.key !== key)),
    seen,
    entries,
    justDone: done,
  }
  return c.html(<ModerateDealerPage site={moderatorSiteOf(c, context)} model={model} />, refused ? 422 : 200)
}

async function postFacts(c: Request, context: Context, key: string) {
  const sent = await sentForm(c.req.raw)
  // A key for each field, so none is missing.
  const typed = Object.fromEntries(FACTS_FIELDS.map((name) => [name, sent.get(name) ?? ''])) as FactsValues
  const today = lastDayBegun(todayOf(c.req.raw, context), context.now(), regionOf(key), context.places)
  const read = readFactsForm(typed, today)
  if (!read.ok) return dealerPage(c, context, key, { facts: typed, errors: read.errors })
  const seen = readNumber(sent.get('seen')) ?? -1
  return doAs(c, context, { back: moderateDealerPath(key), asked: 1 }, (db, by) =>
    putFacts(db, by, { key, facts: read.facts, action: 'facts', on: { seen } }),
  )
}

async function postMerge(c: Request, context: Context, key: string) {
  const sent = await sentForm(c.req.raw)
  const into = sent.get('into') ?? ''
  const isOther = into !== key && regionOf(into) === regionOf(key)
  const found = isOther ? await findDealer(openForWriting(c.env.DB), into) : null
  if (!found) return dealerPage(c, context, key, { mergeError: 'Choose the dealer that it really is.' })
  const seen = readNumber(sent.get('seen')) ?? -1
  return doAs(c, context, { back: moderateDealerPath(into), asked: 1 }, (db, by) =>
    mergeDealers(db, context, by, { from: key, into, seen, action: 'merge', undoes: null }),
  )
}

/** `/moderate/dealers`: dealers, what is known of them, and merging them */
export function dealerRoutes(context: Context) {
  const keyOf = (region: string, slug: string) => {
    const code = region.toUpperCase()
    if (context.places.areasOf(code).length === 0)
      throw new RequestProblem(404, 'There is no such region here.')
    return dealerKeyAt(code, slug)
  }
  return new Hono<ModeratorEnv>()
    .get(MODERATE_DEALERS_PATH, (c) => dealersPage(c, context))
    .get(ONE, (c) => dealerPage(c, context, keyOf(c.req.param('region'), c.req.param('dealer'))))
    .post(`${ONE}/facts`, formOnly, (c) =>
      postFacts(c, context, keyOf(c.req.param('region'), c.req.param('dealer'))),
    )
    .post(`${ONE}/merge`, formOnly, (c) =>
      postMerge(c, context, keyOf(c.req.param('region'), c.req.param('dealer'))),
    )
}
