import { catalog } from './catalog/catalog.ts'
import { createApp } from './http/app.ts'
import type { Bindings } from './http/context/env.ts'
import { errorLine } from './http/errors/error-line.ts'
import { nightly } from './jobs/nightly.ts'
import assets from './views/assets.gen.json' with { type: 'json' }

const report = (error: unknown) => console.error(JSON.stringify(errorLine(error)))

const app = createApp({
  catalog,
  assets,
  now: () => new Date(),
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  fetch: (input, init) => fetch(input, init),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  openPictures: async () => caches.default,
  log: (line) => console.log(JSON.stringify(line)),
  report,
})

export default {
  fetch: app.fetch,
  scheduled: async ({ scheduledTime }, env) => {
    try {
      await nightly(env.DB, new Date(scheduledTime))
    } catch (error) {
      report(error)
      throw error
    }
  },
} satisfies ExportedHandler<Bindings>
