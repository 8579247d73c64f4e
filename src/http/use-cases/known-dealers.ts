import { openForReading } from '../../db/database.ts'
import { isDatabaseFailure } from '../../db/database-error.ts'
import { listDealerNames } from '../../db/dealers/list-dealers.ts'
import { byName, type NamedDealer } from '../../domain/dealers/dealer.ts'
import type { FormValues } from '../../input/submit-form.ts'
import type { Bindings, Context } from '../context/env.ts'

const DEALERS_SUGGESTED = 100

/** Known dealers of the region that is filled in. The form is complete without them. */
export async function knownDealers(
  { DB }: Bindings,
  { places }: Context,
  { region }: FormValues,
): Promise<readonly NamedDealer[]> {
  const [code = ''] = region ?? []
  if (places.areasOf(code).length === 0) return []
  const wanted = { region: code, before: null, limit: DEALERS_SUGGESTED }
  try {
    return byName((await listDealerNames(openForReading(DB), wanted)).dealers)
  } catch (error) {
    if (isDatabaseFailure(error)) return []
    throw error
  }
}
