import { type SQL, sql } from 'drizzle-orm'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { derivedColumns, type Rules } from './derived-columns.ts'
import { countedKey, countedVoice, typedKey } from './merged-dealer.ts'

/**
 * What an UPDATE of a quote sets to give it other contents, with all columns that follow from these. Of the
 * same dealer and set the voice stays what it is, also where its sender is forgotten.
 */
export function reportColumns(report: QuoteReport, rules: Rules): SQL {
  const derived = derivedColumns(report, rules)
  const key = sql`${derived.dealerKey}`
  return sql`"set" = ${report.set}, kind = ${report.kind}, price_cents = ${report.priceCents},
    comparable_cents = ${derived.comparableCents}, region = ${report.region}, country = ${derived.country},
    city = ${report.city}, dealer = ${report.dealer}, dealer_key = ${countedKey(key)}, typed_key = ${typedKey(key)},
    quoted_on = ${report.quotedOn}, year = ${derived.year}, cutting = ${report.cutting},
    cutting_cents = ${report.cuttingCents}, fitting_cents = ${report.fittingCents},
    ships = ${report.ships === null ? null : Number(report.ships)},
    proof = ${report.proof === null ? null : JSON.stringify(report.proof)}, note = ${report.note},
    source_url = ${report.sourceUrl}, recency = ${report.quotedOn} || ' ' || received_at || ' ' || id,
    voice = CASE WHEN dealer_key IS ${countedKey(key)} AND "set" = ${report.set} THEN voice
      ELSE ${countedVoice(sql`sender`, sql`${report.set}`, key)} END`
}
