import type { Database } from '../db/database.ts'
import { pricesBefore } from '../db/prices-before.ts'
import type { CountryRules } from '../domain/catalog.ts'
import { newestIndexYear, toConstantCents } from '../domain/constant-dollars.ts'
import { type Yardstick, yardstickOf } from '../domain/figures.ts'
import { type Hold, needsSecondLook, screen } from '../domain/screening.ts'

/** What a price is screened against. */
export interface Screen {
  readonly country: CountryRules
  readonly set: string
  /** The country's counted quotes for the set; null where there are none. */
  readonly yardstick: Yardstick | null
  /** When they changed last, ISO 8601; null where that is not known. */
  readonly changedAt: string | null
}

/**
 * Whether a price is held, and why: by all counted quotes, and a low one by those from before today, too.
 *
 * @param cents the comparable price in constant dollars
 * @throws where the database fails
 */
export async function screenPrice(
  db: Database,
  cents: number,
  { country, set, yardstick, changedAt }: Screen,
  now: Date,
): Promise<Hold | null> {
  const { plausible, priceIndex: index } = country
  const year = newestIndexYear(index)
  const hold = screen(cents, yardstick, plausible, year)
  const today = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`
  const isQuiet = changedAt !== null && changedAt < today
  if (hold !== null || isQuiet || !needsSecondLook(cents, yardstick)) return hold
  const earlier = await pricesBefore(db, country.code, set, today)
  const constant = earlier.map((price) => toConstantCents(price.cents, price.year, index))
  return screen(cents, yardstickOf(Float64Array.from(constant).sort()), plausible, year)
}
