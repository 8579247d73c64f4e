import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localSecrets } from '../../../scripts/lib/local-secrets.ts'
import { freePort } from '../../../scripts/lib/ports.ts'
import { migrate, type Site, seed, serve } from '../../../scripts/lib/site.ts'
import { serveBundled } from './bundled-site.ts'

/** Databases to start from, migrated, with the launch quotes or with the demo's; and the Worker. */
export interface Templates {
  readonly live: string
  readonly demo: string
  /** The folder that it is bundled into. */
  readonly bundle: string
}

/** Makes both databases in a new temporary folder, where there is room for the Worker. */
export async function prepareTemplates(): Promise<Templates & { readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'fairkey-browser-'))
  const templates = { live: join(folder, 'live'), demo: join(folder, 'demo'), bundle: join(folder, 'bundle') }
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

/** A copy of a template: what happens to it happens to no other. */
function copyOf(template: string): string {
  const folder = mkdtempSync(`${template}-`)
  cpSync(template, folder, { recursive: true })
  return folder
}

/** Starts a site as `npm start` or `npm run demo` does, on a free port. */
export async function startSite(kind: 'live' | 'demo', templates: Templates): Promise<Site> {
  return serve({ folder: copyOf(templates[kind]), demo: kind === 'demo', port: await freePort() })
}

/** Starts a site with less: a second of it, and no server between the browser and the Worker. */
export const startBundled = (kind: 'live' | 'demo', templates: Templates) =>
  serveBundled(templates.bundle, copyOf(templates[kind]), kind === 'demo' ? { DEMO: 'true' } : {})
