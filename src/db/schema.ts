import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  type SQLiteColumn,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { REMARK_OUTCOMES, REMARK_REASONS, TOLD_LENGTH } from '../domain/dealers/remark.ts'
import { FLAG_REASONS } from '../domain/quotes/flag.ts'
import type { Hold } from '../domain/quotes/hold.ts'
import { CUTTINGS, NUMBER_STANDINGS, QUOTE_KINDS, QUOTE_STATUSES } from '../domain/quotes/quote.ts'

const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '))
const DAY = sql.raw("'[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'")

type Columns = Readonly<Record<'status' | 'comparableCents' | 'ships', SQLiteColumn>>
const isPublished = ({ status }: Columns) => sql`${status} = 'published'`
const isCounted = (t: Columns) => sql`${isPublished(t)} AND ${t.comparableCents} IS NOT NULL`
const saysShipping = (t: Columns) => sql`${isCounted(t)} AND ${t.ships} IS NOT NULL`

/** Sorts priced quotes from the dearest to the cheapest, as `cheapnessOf` in src/domain/quotes/cheapness.ts. */
export const CHEAPNESS = sql.raw(`(1999999999 - comparable_cents) || ' ' || recency`)

/** The same of dealers' newest words. */
export const OFFER_CHEAPNESS = sql.raw(`(1999999999 - comparable_cents) || ' ' || newest`)

type Word = Readonly<Record<'comparableCents' | 'newest', SQLiteColumn>>
const isOffer = (t: Word) => sql`${t.comparableCents} IS NOT NULL`
const isRefusal = (t: Word) => sql`${t.newest} IS NOT NULL AND ${t.comparableCents} IS NULL`

/** How much less was paid than asked at first, in whole percent: as `percentOff` in src/domain/figures/haggling.ts. */
export const DISCOUNT = sql.raw(`(first_asked_cents - price_cents) * 100 / first_asked_cents`)

/** The facts: what was reported, and where it stands. Everything else can be recounted from here. */
export const quotes = sqliteTable(
  'quotes',
  {
    id: text().primaryKey(),
    set: text().notNull(),
    kind: text({ enum: QUOTE_KINDS }).notNull(),
    priceCents: integer('price_cents'),
    comparableCents: integer('comparable_cents'),
    region: text().notNull(),
    country: text().notNull(),
    city: text(),
    dealer: text(),
    /** Names that are the same dealer have the same key. */
    dealerKey: text('dealer_key'),
    /** The key of the name that was typed, where a moderator has merged that dealer into another one. */
    typedKey: text('typed_key'),
    quotedOn: text('quoted_on').notNull(),
    year: integer().notNull(),
    cutting: text({ enum: CUTTINGS }).notNull(),
    cuttingCents: integer('cutting_cents'),
    fittingCents: integer('fitting_cents'),
    /** Of a price that was paid: what the dealer asked at first. */
    firstAskedCents: integer('first_asked_cents'),
    /** Of a refusal: the part number that the dealer named instead. */
    namedNumber: text('named_number'),
    ships: integer({ mode: 'boolean' }),
    proof: text({ mode: 'json' }).$type<readonly string[]>(),
    note: text(),
    sourceUrl: text('source_url'),
    /** Somebody said that its words are private: `shownQuote` is what visitors see. */
    textHidden: integer('text_hidden', { mode: 'boolean' }).notNull().default(false),
    /** Among these words are the dealer's name and city. */
    nameHidden: integer('name_hidden', { mode: 'boolean' }).notNull().default(false),
    /** Whether visitors see the named number; null where there is none. */
    numberStanding: text('number_standing', { enum: NUMBER_STANDINGS }),
    status: text({ enum: QUOTE_STATUSES }).notNull(),
    /** Why the quote was held, as the rule's data; kept after its release. */
    hold: text({ mode: 'json' }).$type<Hold>(),
    receivedAt: text('received_at').notNull(),
    /** Sorts from the oldest to the newest: day, then receipt, then id. */
    recency: text().notNull(),
    /** A short-lived hash of whoever posted. */
    sender: text(),
    /** The same of the network that it was posted from; many senders may share it. */
    network: text(),
    /** Sender, set and dealer, or country of a refusal that names none: of one voice only the newest quote counts. */
    voice: text(),
    idempotencyKey: text('idempotency_key'),
    /** Of the request's body, so that a key used for two bodies is noticed. */
    requestHash: text('request_hash'),
    /** Raised by every change; a change names the version that it was made on. */
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('quotes_idempotency_key').on(t.idempotencyKey).where(sql`${t.idempotencyKey} IS NOT NULL`),
    // What a recount of a region's counts reads, and nothing but that.
    index('quotes_recount').on(t.region, t.set, t.year, t.status, t.comparableCents, t.kind, t.recency),
    index('quotes_haggled')
      .on(t.region, t.set, t.year, DISCOUNT, t.recency)
      .where(sql`${isPublished(t)} AND ${t.firstAskedCents} IS NOT NULL`),
    index('quotes_named')
      .on(t.region, t.set, t.year, t.namedNumber, t.recency)
      .where(sql`${isPublished(t)} AND ${t.numberStanding} = 'shown'`),
    index('quotes_number_waiting')
      .on(t.receivedAt)
      .where(sql`${isPublished(t)} AND ${t.numberStanding} = 'waiting'`),
    index('quotes_dealer')
      .on(t.dealerKey, t.set, t.status, t.recency, t.comparableCents)
      .where(sql`${t.dealerKey} IS NOT NULL`),
    // A dealer's quotes, newest first; and from one dealer to the next. Hidden names are in no list of them.
    index('quotes_of_dealer')
      .on(t.dealerKey, t.recency)
      .where(sql`${t.status} = 'published' AND ${t.dealerKey} IS NOT NULL AND ${t.nameHidden} = 0`),
    // Lists of a set, newest first and by price: of a region or a country. Several stretches of one make a list.
    index('quotes_newest_of_region').on(t.region, t.set, t.kind, t.recency).where(isPublished(t)),
    index('quotes_newest_of_country').on(t.country, t.set, t.kind, t.recency).where(isPublished(t)),
    index('quotes_cheapest_of_region').on(t.region, t.set, t.kind, t.year, CHEAPNESS).where(isCounted(t)),
    index('quotes_cheapest_of_country').on(t.country, t.set, t.kind, t.year, CHEAPNESS).where(isCounted(t)),
    // The same of those that say whether the dealer ships.
    index('quotes_newest_shipping_of_region').on(t.region, t.set, t.ships, t.recency).where(saysShipping(t)),
    index('quotes_newest_shipping_of_country')
      .on(t.country, t.set, t.ships, t.recency)
      .where(saysShipping(t)),
    index('quotes_cheapest_shipping_of_region')
      .on(t.region, t.set, t.ships, t.year, CHEAPNESS)
      .where(saysShipping(t)),
    index('quotes_cheapest_shipping_of_country')
      .on(t.country, t.set, t.ships, t.year, CHEAPNESS)
      .where(saysShipping(t)),
    // A moderator's: what came in last.
    index('quotes_received').on(t.country, t.set, t.receivedAt),
    index('quotes_held').on(t.country, t.set, t.receivedAt).where(sql`${t.status} = 'held'`),
    index('quotes_sender').on(t.sender, t.set).where(sql`${t.sender} IS NOT NULL`),
    index('quotes_network').on(t.network).where(sql`${t.network} IS NOT NULL`),
    index('quotes_voice').on(t.voice).where(sql`${t.voice} IS NOT NULL`),
    check('quotes_kind', sql`${t.kind} IN (${oneOf(QUOTE_KINDS)})`),
    check('quotes_status', sql`${t.status} IN (${oneOf(QUOTE_STATUSES)})`),
    check('quotes_cutting', sql`${t.cutting} IN (${oneOf(CUTTINGS)})`),
    check('quotes_price', sql`(${t.kind} IN ('quoted', 'paid')) = (${t.priceCents} IS NOT NULL)`),
    check('quotes_comparable', sql`(${t.priceCents} IS NULL) = (${t.comparableCents} IS NULL)`),
    check('quotes_amounts', sql`${t.priceCents} > 0 AND ${t.comparableCents} >= ${t.priceCents}`),
    check(
      'quotes_cutting_cents',
      sql`${t.cuttingCents} IS NULL OR (${t.cutting} = 'extra' AND ${t.cuttingCents} >= 0)`,
    ),
    check('quotes_fitting_cents', sql`${t.fittingCents} >= 0`),
    check('quotes_ships', sql`${t.ships} IN (0, 1)`),
    check(
      'quotes_day',
      sql`${t.quotedOn} GLOB ${DAY} AND ${t.year} = CAST(substr(${t.quotedOn}, 1, 4) AS INTEGER)`,
    ),
    check('quotes_region', sql`substr(${t.region}, 1, 2) = ${t.country} AND length(${t.country}) = 2`),
    check('quotes_note', sql`length(${t.note}) <= 280`),
    check('quotes_hold', sql`${t.status} <> 'held' OR ${t.hold} IS NOT NULL`),
    check('quotes_recency', sql`${t.recency} = ${t.quotedOn} || ' ' || ${t.receivedAt} || ' ' || ${t.id}`),
  ],
)

/** What a quote was before each change. */
export const quoteVersions = sqliteTable(
  'quote_versions',
  {
    quoteId: text('quote_id').notNull(),
    version: integer().notNull(),
    /** What it said and where it stood, as JSON with the names of the API. */
    before: text().notNull(),
    // What a recount has to look at again, taken out of the row.
    region: text().notNull(),
    set: text().notNull(),
    year: integer().notNull(),
    comparableCents: integer('comparable_cents'),
    kind: text({ enum: QUOTE_KINDS }).notNull(),
    dealerKey: text('dealer_key'),
    voice: text(),
    changedAt: text('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.quoteId, t.version] })],
)

/** What is counted: see `counts`. */
const COUNTED = ['price', 'paid', 'haggled', 'dealer', 'report', 'named', 'held'] as const

/**
 * How many quotes there are of one value in an area, set and year. Recounted from the quotes by every
 * change that touches them, never incremented. `counted` says what the value is: a comparable price in
 * cents (`paid`: of those quotes that were paid), how much less was paid than asked at first in whole percent
 * (`haggled`), a dealer's key (its `quotes` only says whether there is one), the kind of a report without a
 * price, a part number that was named instead and is shown, or nothing (held quotes).
 */
export const counts = sqliteTable(
  'counts',
  {
    area: text().notNull(),
    set: text().notNull(),
    counted: text({ enum: COUNTED }).notNull(),
    year: integer().notNull(),
    value: text().notNull(),
    quotes: integer().notNull(),
    /** The recency of the newest of them; null where there is none any more. */
    newest: text(),
  },
  (t) => [
    primaryKey({ columns: [t.area, t.set, t.counted, t.year, t.value] }),
    check('counts_counted', sql`${t.counted} IN (${oneOf(COUNTED)})`),
    check('counts_newest', sql`(${t.quotes} = 0) = (${t.newest} IS NULL)`),
  ],
)

/** The figures of an area and set, and what they were computed for. */
export const figures = sqliteTable(
  'figures',
  {
    area: text().notNull(),
    set: text().notNull(),
    /** Raised by every change to the area's counts. */
    revision: integer().notNull(),
    /** The revision that `data` was computed from. */
    computedRevision: integer('computed_revision'),
    /** The calendar year and the rules that `data` and `charts` were computed with, and a sign of each. */
    basis: text(),
    /** What is said in words, rows, widgets and the API (`BriefFigures`), as JSON. */
    data: text(),
    /** When the counts changed last, ISO 8601, UTC; null where that was before anybody asked. */
    changedAt: text('changed_at'),
    /** What only charts and the screening need (`ChartFigures`), as JSON: the last column, for it is wide. */
    charts: text(),
  },
  (t) => [primaryKey({ columns: [t.area, t.set] })],
)

/** The random key of a day that senders' addresses are hashed with. */
export const senderKeys = sqliteTable('sender_keys', {
  day: text().primaryKey(),
  key: text().notNull(),
})

/** What is wrong with a quote, as a visitor said: one flag a sender and quote. */
export const flags = sqliteTable(
  'flags',
  {
    quoteId: text('quote_id').notNull(),
    sender: text().notNull(),
    /** Where it came from, as of a quote; null once that is forgotten. */
    network: text(),
    reason: text({ enum: FLAG_REASONS }).notNull(),
    /** What the visitor has added, for moderators alone. */
    note: text(),
    flaggedAt: text('flagged_at').notNull(),
    /** When a moderator has looked at it; null while it waits. */
    handledAt: text('handled_at'),
  },
  (t) => [
    primaryKey({ columns: [t.quoteId, t.sender] }),
    index('flags_of_network').on(t.network, t.reason, t.sender).where(sql`${t.network} IS NOT NULL`),
    index('flags_flagged').on(t.flaggedAt),
    index('flags_waiting').on(t.flaggedAt).where(sql`${t.handledAt} IS NULL`),
    check('flags_reason', sql`${t.reason} IN (${oneOf(FLAG_REASONS)})`),
  ],
)

/**
 * What somebody found who looked whether the part fits: one report a sender, model and year, which a changed
 * answer replaces.
 */
export const fitReports = sqliteTable(
  'fit_reports',
  {
    id: integer().primaryKey(),
    model: text().notNull(),
    year: integer().notNull(),
    found: integer({ mode: 'boolean' }).notNull(),
    /** Whoever looked, as of a quote; null once that is forgotten, as of its network. */
    sender: text(),
    network: text(),
    /** When the answer came that stands, ISO 8601, UTC. */
    reportedAt: text('reported_at').notNull(),
    /** A moderator has taken it off the counts. */
    removed: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    uniqueIndex('fit_reports_voice').on(t.model, t.year, t.sender).where(sql`${t.sender} IS NOT NULL`),
    index('fit_reports_network').on(t.network).where(sql`${t.network} IS NOT NULL`),
    index('fit_reports_reported').on(t.reportedAt).where(sql`${t.sender} IS NOT NULL`),
    // What a recount of a model and year reads.
    index('fit_reports_counted').on(t.model, t.year, t.removed, t.found),
    check('fit_reports_found', sql`${t.found} IN (0, 1)`),
    check('fit_reports_removed', sql`${t.removed} IN (0, 1)`),
  ],
)

/** What fit reports come to: recounted by every change that touches a model and year, never incremented. */
export const fitCounts = sqliteTable(
  'fit_counts',
  {
    model: text().notNull(),
    year: integer().notNull(),
    reports: integer().notNull(),
    found: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.model, t.year] }),
    check('fit_counts_found', sql`${t.found} BETWEEN 0 AND ${t.reports}`),
  ],
)

/** What somebody says about a dealer, unverified and for moderators alone: one remark a sender and dealer. */
export const remarks = sqliteTable(
  'remarks',
  {
    id: text().primaryKey(),
    dealerKey: text('dealer_key').notNull(),
    reason: text({ enum: REMARK_REASONS }).notNull(),
    note: text().notNull(),
    sender: text().notNull(),
    network: text().notNull(),
    saidAt: text('said_at').notNull(),
    /** What became of it; null while it waits. */
    outcome: text({ enum: REMARK_OUTCOMES }),
  },
  (t) => [
    uniqueIndex('remarks_of_sender').on(t.dealerKey, t.sender),
    index('remarks_of_network').on(t.network, t.sender),
    index('remarks_said').on(t.saidAt),
    index('remarks_waiting').on(t.saidAt).where(sql`${t.outcome} IS NULL`),
    check('remarks_reason', sql`${t.reason} IN (${oneOf(REMARK_REASONS)})`),
    check('remarks_note', sql`length(${t.note}) <= ${sql.raw(`${TOLD_LENGTH}`)}`),
    check('remarks_outcome', sql`${t.outcome} IN (${oneOf(REMARK_OUTCOMES)})`),
  ],
)

/** What moderators did: who, when, before and after. An undone action is an action too; what is forgotten of a quote is forgotten here. */
export const moderationLog = sqliteTable(
  'moderation_log',
  {
    id: integer().primaryKey(),
    /** ISO 8601, UTC. */
    at: text().notNull(),
    moderator: text().notNull(),
    /** What was done at once, as one action, has the same one. */
    actionId: text('action_id').notNull().default(''),
    action: text().notNull(),
    /** The quote's or remark's id, the dealer's key or the fit report's number. */
    subject: text().notNull(),
    /** The subject as JSON. */
    before: text(),
    after: text(),
    /** The entry that this one undoes. */
    undoes: integer(),
  },
  (t) => [
    index('moderation_log_subject').on(t.subject),
    index('moderation_log_action_id').on(t.actionId),
    index('moderation_log_at').on(t.at),
    uniqueIndex('moderation_log_undoes').on(t.undoes).where(sql`${t.undoes} IS NOT NULL`),
  ],
)

/**
 * What each dealer said last of a set, whoever reported it: its newest published quote whose name is shown, with
 * what a caller is told of it. Stated anew like the counts, so that no page looks for it among the quotes. Where
 * there is no such quote any more all of it is null until the night.
 */
export const newestWords = sqliteTable(
  'dealer_words',
  {
    dealerKey: text('dealer_key').notNull(),
    set: text().notNull(),
    region: text().notNull(),
    /** Of the region; null where it has none. */
    division: text(),
    country: text().notNull(),
    kind: text({ enum: QUOTE_KINDS }),
    priceCents: integer('price_cents'),
    comparableCents: integer('comparable_cents'),
    cutting: text({ enum: CUTTINGS }),
    cuttingCents: integer('cutting_cents'),
    ships: integer({ mode: 'boolean' }),
    /** As it was typed in that quote. */
    dealer: text(),
    city: text(),
    year: integer(),
    /** That quote's recency. */
    newest: text(),
    /** Whether its dealer has said nothing newer of another set. */
    isLast: integer('is_last', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dealerKey, t.set] }),
    // From one dealer to the next, those with the newest word first.
    index('last_words').on(t.newest).where(sql`${t.isLast} = 1`),
    index('last_words_of_region').on(t.region, t.newest).where(sql`${t.isLast} = 1`),
    // Offers by year and price: of a place, of its division and of its country by whether they ship.
    index('offers_of_region').on(t.region, t.set, t.year, OFFER_CHEAPNESS).where(isOffer(t)),
    index('offers_of_division').on(t.division, t.set, t.ships, t.year, OFFER_CHEAPNESS).where(isOffer(t)),
    index('offers_of_country').on(t.country, t.set, t.ships, t.year, OFFER_CHEAPNESS).where(isOffer(t)),
    // Refusals by day.
    index('refusals_of_region').on(t.region, t.set, t.newest).where(isRefusal(t)),
    index('refusals_of_division').on(t.division, t.set, t.newest).where(isRefusal(t)),
    index('refusals_of_country').on(t.country, t.set, t.newest).where(isRefusal(t)),
    check('dealer_words_region', sql`${t.dealerKey} GLOB ${t.region} || ' *'`),
    check('dealer_words_newest', sql`(${t.newest} IS NULL) = (${t.dealer} IS NULL)`),
  ],
)

/** Keys that dealers had by earlier rules: their addresses lead to where the dealers are now. */
export const formerDealers = sqliteTable('former_dealers', {
  formerKey: text('former_key').primaryKey(),
  dealerKey: text('dealer_key').notNull(),
})

/** What a moderator has added about a dealer. */
export const dealerFacts = sqliteTable('dealer_facts', {
  dealerKey: text('dealer_key').primaryKey(),
  phone: text(),
  link: text(),
  /** The dealership's own words, and the day it said them. */
  statement: text(),
  statedOn: text('stated_on'),
})

/** Dealers that a moderator found to be another one under a second name. */
export const dealerMerges = sqliteTable('dealer_merges', {
  fromKey: text('from_key').primaryKey(),
  intoKey: text('into_key').notNull(),
})

/** Attempts to log in as a moderator that failed, or are just being looked at. */
export const loginAttempts = sqliteTable('login_attempts', {
  id: text().primaryKey(),
  sender: text().notNull(),
  network: text().notNull().default(''),
  /** ISO 8601, UTC. */
  at: text().notNull(),
})

/** Moderators who are logged in. */
export const sessions = sqliteTable('sessions', {
  /** The hash of a random token that only the browser has. */
  tokenHash: text('token_hash').primaryKey(),
  moderator: text().notNull(),
  /** ISO 8601, UTC. */
  endsAt: text('ends_at').notNull(),
  /** Signs the other columns together with the moderator's secret: with another secret the session is over. */
  seal: text().notNull(),
})

/** What came in and what moderators did in a month: counted once an hour at most, kept when the facts go. */
export const monthlyCounts = sqliteTable('monthly_counts', {
  /** `2026-11` */
  month: text().primaryKey(),
  /** The counts by their names, as JSON. */
  counts: text().notNull(),
  /** When they were counted, ISO 8601, UTC. */
  asOf: text('as_of').notNull(),
})
