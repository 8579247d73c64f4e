/** Quotes of every status as the first schema had them: their figures count three prices and one report. */
const QUOTES: readonly string[] = [
  `INSERT INTO quotes (id, "set", kind, price_cents, comparable_cents, region, country, city, dealer, dealer_key,
    quoted_on, year, cutting, cutting_cents, proof, note, status, hold, received_at, recency, sender, voice,
    idempotency_key, request_hash, version)
  SELECT column1, column2, column3, column4, column4, column5, substr(column5, 1, 2), 'Tulsa', column6,
    column5 || ' ' || lower(column6), column7, CAST(substr(column7, 1, 4) AS INTEGER), 'unknown', NULL, '["vin"]',
    'it''s; ü 💣', column8, column9, '2026-01-01T00:00:00.00' || substr(column1, 2) || 'Z',
    column7 || ' 2026-01-01T00:00:00.00' || substr(column1, 2) || 'Z ' || column1,
    'ann', 'ann ' || column2 || ' ' || lower(column6), 'key ' || column1, 'hash', column10
  FROM (VALUES
    ('q1', '2-key', 'quoted', 39000, 'US-OK', 'Alpha', '2026-01-01', 'superseded', NULL, 1),
    ('q2', '2-key', 'quoted', 41000, 'US-OK', 'Alpha', '2026-01-01', 'published', NULL, 1),
    ('q3', '2-key', 'paid', 28000, 'US', NULL, '2011-09-14', 'published', NULL, 1),
    ('q4', '2-key', 'quoted', 2000, 'US-OK', NULL, '2025-12-31', 'held',
      '{"reason":"far-below","factor":0.4,"medianCents":55819,"year":2025}', 1),
    ('q5', '2-key', 'quoted', 47500, 'US-TX', 'Beta', '2024-02-29', 'published', NULL, 2),
    ('q6', '2-key', 'quoted', 99900, 'US-TX', 'Beta', '2024-02-29', 'removed', NULL, 2),
    ('q7', '2-key', 'discontinued', NULL, 'US-TX', NULL, '2025-05-05', 'published', NULL, 1))`,
  `INSERT INTO quote_versions (quote_id, version, before, region, "set", year, comparable_cents, kind, dealer_key, voice, changed_at)
  VALUES ('q6', 1, '{"note":"x","status":"published"}', 'US-TX', '2-key', 2024, 99900, 'quoted', 'US-TX beta', 'ann 2-key beta',
    '2026-01-02T00:00:00.000Z')`,
  `INSERT INTO sender_keys (day, key) VALUES ('2026-01-01', 'k')`,
]

const COUNTED = `
  WITH areas(region, area) AS (VALUES
    ('US-OK', 'US-OK'), ('US-OK', 'US-west-south-central'), ('US-OK', 'US'),
    ('US-TX', 'US-TX'), ('US-TX', 'US-west-south-central'), ('US-TX', 'US'),
    ('US', 'US-unstated'), ('US', 'US'))`

const counts = (counted: string, value: string, which: string) => `
  INSERT INTO counts (area, "set", counted, year, value, quotes, newest) ${COUNTED}
  SELECT area, "set", '${counted}', year, ${value}, count(*), max(recency)
  FROM quotes JOIN areas USING (region) WHERE ${which} GROUP BY area, "set", year, ${value}`

const isPriced = `status = 'published' AND comparable_cents IS NOT NULL`

/** What the first schema kept of those quotes, its figures made by rules that nobody has any more. */
const KEPT: readonly string[] = [
  counts('price', 'CAST(comparable_cents AS TEXT)', isPriced),
  counts('dealer', 'dealer_key', `${isPriced} AND dealer_key IS NOT NULL`),
  counts('report', 'kind', `status = 'published' AND comparable_cents IS NULL`),
  counts('held', `''`, `status = 'held'`),
  `INSERT INTO figures (area, "set", revision, computed_revision, basis, data)
  SELECT DISTINCT area, "set", 3, 3, 'rules of old', '{}' FROM counts WHERE area NOT LIKE '%-unstated'`,
]

const FIRST = [...QUOTES, ...KEPT]

const DATED = [...FIRST, `UPDATE figures SET changed_at = '2026-01-02T00:00:00.000Z' WHERE area = 'US'`]

const TRUSTED = [
  ...DATED,
  `UPDATE quotes SET text_hidden = 1 WHERE id = 'q2'`,
  `INSERT INTO flags (quote_id, sender, reason, flagged_at, handled_at) VALUES
    ('q2', 'bob', 'private-data', '2026-01-02T00:00:00.000Z', NULL),
    ('q5', 'bob', 'spam', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z')`,
  `INSERT INTO moderation_log (id, at, moderator, action, subject, before, after, undoes) VALUES
    (1, '2026-01-02T00:00:00.000Z', 'mo', 'remove', 'q6', '{"status":"published"}', '{"status":"removed"}', NULL),
    (2, '2026-01-03T00:00:00.000Z', 'mo', 'undo', 'q6', '{"status":"removed"}', '{"status":"published"}', 1)`,
  `INSERT INTO dealer_facts (dealer_key, phone, link, statement, stated_on)
  VALUES ('US-OK alpha', '+1 405 555 0100', 'https://example.org', 'We ship.', '2026-01-03')`,
  `INSERT INTO dealer_merges (from_key, into_key) VALUES ('US-OK alfa', 'US-OK alpha')`,
]

const MODERATED = [
  ...TRUSTED,
  `UPDATE quotes SET typed_key = 'US-OK alfa' WHERE id = 'q2'`,
  `UPDATE moderation_log SET deed = 'd1' WHERE id = 1`,
  `INSERT INTO monthly_counts (month, counts, as_of) VALUES ('2026-01', '{}', '2026-01-31T00:00:00.000Z')`,
  `INSERT INTO login_attempts (id, sender, at) VALUES ('l1', 'eve', '2026-01-02T00:00:00.000Z')`,
]

/** Columns that have another name by now, by their table. */
export const NAMES_NOW: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  moderation_log: { deed: 'action_id' },
}

const ACTION_IDS = [
  ...MODERATED.filter((statement) => !statement.includes('deed')),
  `UPDATE moderation_log SET action_id = 'd1' WHERE id = 1`,
]

const PAID = [
  ...ACTION_IDS,
  counts('paid', 'CAST(comparable_cents AS TEXT)', `${isPriced} AND kind = 'paid'`),
]

const REKEYED = [
  ...PAID,
  `UPDATE quotes SET name_hidden = 1 WHERE text_hidden = 1`,
  `INSERT INTO dealers (dealer_key, region, newest)
    SELECT dealer_key, region, max(recency) FROM quotes
    WHERE status = 'published' AND name_hidden = 0 AND dealer_key IS NOT NULL GROUP BY dealer_key, region`,
  `INSERT INTO former_dealers (former_key, dealer_key) VALUES ('US-OK alpha oklahoma', 'US-OK alpha')`,
]

const NETWORKS = [
  ...REKEYED,
  `UPDATE quotes SET network = 'net' WHERE sender IS NOT NULL`,
  `UPDATE flags SET network = 'net'`,
  `UPDATE login_attempts SET network = 'net'`,
  `INSERT INTO sessions (token_hash, moderator, ends_at, seal) VALUES ('t', 'mo', '2026-01-02T02:00:00.000Z', 's')`,
]

const FITS = [
  ...NETWORKS,
  `INSERT INTO fit_reports (id, model, year, found, sender, network, reported_at, removed) VALUES
    (1, 'sc-400', 1994, 1, 'ann', 'net', '2026-01-02T00:00:00.000Z', 0),
    (2, 'sc-400', 1994, 0, NULL, NULL, '2026-01-02T00:00:00.000Z', 1)`,
  `INSERT INTO fit_counts (model, year, reports, found) VALUES ('sc-400', 1994, 1, 1)`,
]

const WORDS = [
  ...FITS.filter((statement) => !statement.includes('INTO dealers')),
  `INSERT INTO dealer_words (dealer_key, "set", region, division, country, kind, price_cents, comparable_cents, cutting,
      cutting_cents, ships, dealer, city, year, newest, is_last)
    SELECT dealer_key, "set", region, 'US-west-south-central', country, kind, price_cents, comparable_cents, cutting,
      cutting_cents, ships, dealer, city, year, max(recency), 1 FROM quotes
    WHERE status = 'published' AND name_hidden = 0 AND dealer_key IS NOT NULL GROUP BY dealer_key, "set"`,
]

const FIRST_ASKED = [
  ...WORDS,
  `UPDATE quotes SET first_asked_cents = price_cents * 2 WHERE kind = 'paid'`,
  counts('haggled', `'50'`, `${isPriced} AND kind = 'paid'`),
]

const REMARKS = [
  ...FIRST_ASKED,
  `UPDATE flags SET note = 'It was $390.'`,
  `INSERT INTO remarks (id, dealer_key, reason, note, sender, network, said_at, outcome)
  VALUES ('r1', 'US-OK alpha', 'gone', 'It closed.', 'bob', 'net', '2026-01-02T00:00:00.000Z', NULL)`,
]

const NAMED = [
  ...REMARKS,
  `UPDATE quotes SET named_number = '89785-24010', number_standing = 'shown' WHERE price_cents IS NULL`,
  counts('named', `'89785-24010'`, `comparable_cents IS NULL`),
]

const NARROW = [...NAMED, `UPDATE figures SET charts = '{}'`]

/** Rows such as a database held when a migration was the newest: a new migration brings its own. */
export const EARLIER: Readonly<Record<string, readonly string[]>> = {
  '0000_quotes_and_figures.sql': FIRST,
  '0001_dealers_by_name.sql': FIRST,
  '0002_figures_changed_at.sql': DATED,
  '0003_trust.sql': TRUSTED,
  '0004_flags_hide_words.sql': TRUSTED,
  '0005_moderation.sql': MODERATED,
  '0006_action_ids.sql': ACTION_IDS,
  '0007_paid_counts.sql': PAID,
  '0008_rekey.sql': REKEYED,
  '0009_networks_and_sessions.sql': NETWORKS,
  '0010_quote_lists.sql': NETWORKS,
  '0011_fit_reports.sql': FITS,
  '0012_newest_words.sql': WORDS,
  '0013_first_asked.sql': FIRST_ASKED,
  '0014_remarks.sql': REMARKS,
  '0015_named_numbers.sql': NAMED,
  '0016_narrow_figures.sql': NARROW,
}
