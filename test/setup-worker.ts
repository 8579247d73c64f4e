import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach } from 'vitest'

// What is stored stays there between the tests of a file: each begins with an empty database.
beforeEach(async () => {
  // A database that workerd has put to sleep is not emptied, so it is woken first.
  await env.DB.prepare('SELECT 1').run()
  await reset()
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
})
