import { catalog } from '../../../src/catalog/catalog.ts'
import type { Parts } from '../../../src/http/context/env.ts'

let pictures = 0

/** What an app is made of in a test: a clock that stands still, and a store of pictures of its own. */
export function testParts(own: Partial<Parts> = {}): Parts {
  pictures += 1
  const name = `pictures-${pictures}`
  return {
    catalog,
    assets: {},
    now: () => new Date('2026-11-22T18:00:00Z'),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    report: (error) => {
      throw error
    },
    openPictures: () => caches.open(name),
    log: () => undefined,
    wait: async () => undefined,
    fetch: async (url) => {
      throw new Error(`${url} is asked, and no test answers`)
    },
    ...own,
  }
}
