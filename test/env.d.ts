/** What a test in workerd finds in `env` besides what wrangler.toml binds. */
declare namespace Cloudflare {
  interface Env {
    readonly DB: D1Database
    readonly SENDING: RateLimit
    readonly TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
