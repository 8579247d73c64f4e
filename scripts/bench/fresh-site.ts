import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { catalog } from '../../src/catalog/catalog.ts'
import { LAUNCHED_AT, launchQuotes } from '../../src/catalog/launch-quotes.ts'
import { seedSql } from '../../src/db/quotes/seed.ts'
import { placesOf } from '../../src/domain/places/places.ts'
import { databaseConfig, wranglerConfig } from '../lib/wrangler-config.ts'

/** The whole site in a workerd of its own, on a database that stays in a folder. */
export async function freshSite(script: string, folder: string): Promise<Miniflare> {
  const options = convertV4MiniflareOptions({
    modules: true,
    script,
    compatibilityDate: wranglerConfig.compatibility_date,
    d1Databases: { [databaseConfig.binding]: databaseConfig.name },
  })
  const site = new Miniflare({ ...options, resourcePersistencePath: folder })
  await site.ready
  return site
}

/** Brings its database up to date and loads the launch quotes. */
export async function fill(site: Miniflare): Promise<void> {
  const db = await site.getD1Database(databaseConfig.binding)
  const folder = databaseConfig.migrations
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const migrations = files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').split('--> statement-breakpoint'),
  )
  const rules = { places: placesOf(catalog.countries), catalog }
  const seed = seedSql(launchQuotes, rules, LAUNCHED_AT).split(/;\n/)
  for (const statement of [...migrations, ...seed].filter((text) => text.trim() !== '')) {
    await db.prepare(statement).run()
  }
}
