import { catalog } from './catalog/catalog.ts'
import { createApp } from './http/app.ts'
import { nightly } from './jobs/nightly.ts'
import assets from './views/assets.gen.json' with { type: 'json' }

const app = createApp({
  catalog,
  assets,
  now: () => new Date(),
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  openPictures: async () => caches.default,
  report: (error) => console.error(error),
})

export default {
  fetch: app.fetch,
  scheduled: ({ scheduledTime }, env) => nightly(env.DB, new Date(scheduledTime)),
} satisfies ExportedHandler<{ DB: D1Database }>
