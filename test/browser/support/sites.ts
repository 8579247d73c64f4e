import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localSecrets } from '../../../scripts/lib/local-secrets.ts'
import { freePort } from '../../../scripts/lib/ports.ts'
import { migrate, type Site, seed, serve } from '../../../scripts/lib/site.ts'

/** Databases to start from: migrated, with the launch quotes or with the demo's. */
export interface Templates {
  readonly live: string
  readonly demo: string
}

export type Kind = keyof Templates

/** Makes both databases in a new temporary folder. */
export async function prepareTemplates(): Promise<Templates & { readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'fairkey-browser-'))
  const templates = { live: join(folder, 'live'), demo: join(folder, 'demo') }
  const remove = () => rmSync(folder, { recursive: true, force: true })
  await migrate(templates.live)
  // Every site that is copied from it has the same moderator.
  localSecrets(templates.live)
  cpSync(templates.live, templates.demo, { recursive: true })
  await Promise.all([
    seed({ folder: templates.live, demo: false }),
    seed({ folder: templates.demo, demo: true }),
  ])
  return { ...templates, remove }
}

/** Starts a site on a copy of a template, on a free port: what happens on it happens nowhere else. */
export async function startSite(kind: Kind, templates: Templates): Promise<Site> {
  const folder = mkdtempSync(`${templates[kind]}-`)
  cpSync(templates[kind], folder, { recursive: true })
  return serve({ folder, demo: kind === 'demo', port: await freePort() })
}
