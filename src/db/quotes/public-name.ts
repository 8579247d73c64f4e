import { type SQL, sql } from 'drizzle-orm'
import { isDealersName } from '../../domain/dealers/is-dealers-name.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { countedKey } from './merged-dealer.ts'
import { dealerKeyOf, type Rules } from './report-columns.ts'

/** Of a network that is forgotten only the day is known: the labels of two days are never the same. */
const from = (quote: string): SQL =>
  sql.raw(`coalesce(${quote}.network, substr(${quote}.received_at, 1, 10))`)

/** Whether another network has given the same name of a dealer: then it is no private matter. */
const isGivenByAnother = (key: SQL): SQL => sql`EXISTS (
  SELECT 1 FROM quotes same WHERE same.dealer_key = ${countedKey(key)}
    AND coalesce(same.typed_key, same.dealer_key) = ${key}
    AND same.status IN ('published', 'superseded') AND ${from('same')} <> ${from('quotes')})`

/**
 * Whether a dealer's name and city stay where somebody says that the words of a quote are private: it is a
 * dealer's by the maker's name in it, or two networks have given it. Otherwise lists of dealers could be emptied
 * with flags. To be asked in an UPDATE of the quote.
 */
export const isPublicName = (said: Pick<QuoteReport, 'dealer' | 'city' | 'region'>, rules: Rules): SQL =>
  isDealersName(said.dealer, rules.catalog.dealerWords)
    ? sql`true`
    : isGivenByAnother(sql`${dealerKeyOf(said, rules)}`)
