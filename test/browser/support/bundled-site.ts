import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { localSecrets } from '../../../scripts/lib/local-secrets.ts'
import type { Site } from '../../../scripts/lib/site.ts'

/** What `bundle-worker.ts` leaves in its folder. */
export const FILES = { script: 'index.js', options: 'options.json' } as const

export type ServedOptions = Omit<
  ReturnType<typeof unstable_getMiniflareWorkerOptions>['workerOptions'],
  'modulesRules'
>

/**
 * Serves a bundled Worker on a storage that is ready. There is a site in a moment; `wrangler dev` would bundle it
 * for each, and takes five times as long.
 */
export async function serveBundled(
  bundle: string,
  storage: string,
  vars: Readonly<Record<string, string>>,
): Promise<Pick<Site, 'url' | 'stop'>> {
  const read = (name: string) => readFileSync(join(bundle, name), 'utf8')
  const options = JSON.parse(read(FILES.options)) as ServedOptions
  const converted = convertV4MiniflareOptions({
    ...options,
    modules: true,
    script: read(FILES.script),
    bindings: { ...Object.assign({}, options.bindings, localSecrets(storage), vars) },
    host: 'localhost',
    // Nothing is asked of Cloudflare: every request comes from the place that workerd makes up.
    cf: false,
    // Of what the site writes its errors only.
    handleStructuredLogs: ({ level, message }) => {
      if (level === 'error') console.error(message)
    },
  })
  const site = new Miniflare({ ...converted, resourcePersistencePath: join(storage, 'v3') })
  const { origin } = await site.ready
  return { url: origin, stop: () => site.dispose() }
}
