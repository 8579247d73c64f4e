import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the browser sent it. */
export interface SentRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

export interface Proxied {
  /** The site's address by this way. */
  readonly url: string
  /** What has come through so far. */
  readonly sent: readonly SentRequest[]
}

/**
 * Lets a browser see a site through a server of its own, which takes headers away on the way and notes what
 * was sent: a browser's own interception sees requests before `Sec-Fetch-Site` and `Referer` are in them.
 *
 * @param without names in lower case
 */
export async function throughProxy(
  site: string,
  without: readonly string[],
  look: (proxied: Proxied) => Promise<void>,
): Promise<void> {
  const sent: SentRequest[] = []
  const server = createServer((incoming, outgoing) => {
    const { method = '', url: path = '' } = incoming
    sent.push({ method, path, headers: { ...incoming.headers } })
    const kept = Object.entries(incoming.headers).filter(([name]) => !without.includes(name))
    const onward = request(`${site}${path}`, { method, headers: Object.fromEntries(kept) }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    // A server that listens on a port has an address with one.
    await look({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
