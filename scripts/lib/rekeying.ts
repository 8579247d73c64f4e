import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalog } from '../../src/catalog/catalog.ts'
import { HELD_KEYS, type HeldRows, heldKeysOf } from '../../src/db/dealers/held-keys.ts'
import { rekeySql } from '../../src/db/dealers/rekey.ts'
import { sqlFile } from '../../src/db/sql-text.ts'
import { dealerSlug } from '../../src/domain/dealers/dealer.ts'
import { dealerKey } from '../../src/domain/dealers/dealer-key.ts'
import type { Join } from '../../src/domain/moderation/rekey/joins.ts'
import { type RegionPlan, rekeyPlan } from '../../src/domain/moderation/rekey/rekey-plan.ts'
import { placesOf } from '../../src/domain/places/places.ts'
import { countText, listText } from '../../src/domain/text/count-text.ts'
import { askEach, type Database, run } from './stored.ts'

interface Options {
  /** Says what is done, a line at a time. */
  readonly say: (line: string) => void
  /** Only say what would be done. */
  readonly onlyShow: boolean
  readonly now: Date
}

async function planned(database: Database): Promise<RegionPlan[]> {
  const names = Object.keys(HELD_KEYS) as (keyof HeldRows)[]
  const found = await askEach(
    database,
    names.map((name) => HELD_KEYS[name]),
  )
  const rows = Object.fromEntries(names.map((name, at) => [name, found[at] ?? []])) as unknown as HeldRows
  return rekeyPlan(heldKeysOf(rows), (typed) => dealerKey(typed, catalog.dealerWords))
}

function joinText({ key, of }: Join): string {
  const names = of.map(({ newest: { dealer, city }, quotes }) => {
    const where = city === null ? '' : ` in ${city}`
    return `${JSON.stringify(dealer)}${where} (${countText(quotes, 'quote')})`
  })
  return `  ${listText(names)}: one dealer, ${dealerSlug(key)}`
}

function planText({ region, joins, quotes }: RegionPlan): string {
  const what = `${region}: ${countText(quotes.length, 'quote')} with another key`
  return [what, ...joins.map(joinText)].join('\n')
}

/**
 * Gives everything that holds keys of dealers those that the rule makes now, a region at a time: each is changed and
 * counted again as a whole, or not at all.
 *
 * @returns how many regions had something to change
 * @throws where the database does not take a region; the ones before it are done, and the next run does the rest
 */
export async function rekeyDealers(database: Database, { say, onlyShow, now }: Options): Promise<number> {
  const plans = await planned(database)
  const circumstances = {
    at: now.toISOString(),
    places: placesOf(catalog.countries),
    sets: catalog.sets.map(({ name }) => name),
  }
  for (const plan of plans) say(planText(plan))
  if (onlyShow) return plans.length
  for (const plan of plans) {
    const file = join(database.scratch, 'rekey.sql')
    writeFileSync(file, sqlFile(rekeySql(plan, circumstances)))
    await run(database, file)
    say(`${plan.region} is done.`)
  }
  return plans.length
}
