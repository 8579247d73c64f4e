import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { dayIn } from '../../input/day.ts'
import type { Context } from '../context/env.ts'

/** The day it is where the visitor is, as far as the platform knows; else in the home country. */
export function todayOf(request: Request, { now, catalog }: Pick<Context, 'now' | 'catalog'>): string {
  const known = request.cf?.timezone
  const zone = typeof known === 'string' ? known : (catalog.countries[0]?.timeZone ?? 'UTC')
  return dayIn(now(), zone)
}

/** The last day that a change may name: today, or the quote's own where it was tomorrow already. */
export function lastDayOf(
  { quotedOn }: Pick<QuoteReport, 'quotedOn'>,
  request: Request,
  context: Pick<Context, 'now' | 'catalog'>,
): string {
  const today = todayOf(request, context)
  return quotedOn > today ? quotedOn : today
}
