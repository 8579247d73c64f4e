import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { root } from '../../../scripts/lib/run.ts'
import { wrangler } from '../../../scripts/lib/wrangler.ts'
import { FILES, type ServedOptions } from './bundled-site.ts'

/** Bundles the Worker as it is deployed into a folder, with what workerd needs to know of it. */
export async function bundleWorker(folder: string): Promise<void> {
  await wrangler('deploy', '--dry-run', '--outdir', folder)
  // They say what kinds of modules there are, and the bundle is one.
  const { modulesRules, ...options } = unstable_getMiniflareWorkerOptions(
    join(root, 'wrangler.toml'),
  ).workerOptions
  writeFileSync(join(folder, FILES.options), JSON.stringify(options satisfies ServedOptions))
}
