// Stands in for packages that must not end up in the Worker (see [alias] in wrangler.toml).
export {}
