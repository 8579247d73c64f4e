import { freePort } from './ports.ts'
import { type Site, serve } from './site.ts'

/** A site that is killed and comes back, on the same storage. */
export interface MortalSite {
  /** Where it is, once it runs. */
  readonly url: () => Promise<string>
  /** Kills the server in the middle of what it does, and starts another. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the site as `npm start` does, on a storage that is ready. */
export function mortalSite(folder: string, signal: AbortSignal): MortalSite {
  const start = async (): Promise<Site> =>
    serve({ folder, demo: false, port: await freePort(), killable: true, signal })
  let running = start()
  return {
    url: async () => (await running).url,
    kill: async () => {
      const site = await running
      running = site.kill().then(start)
      await running
    },
    stop: async () => (await running).stop(),
  }
}
