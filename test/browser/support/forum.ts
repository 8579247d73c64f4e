import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

/**
 * Opens a page of somebody else’s, on an origin of its own, which lets in only what agrees to it. It is really
 * served: a page that only pretends to be there may not reach this machine.
 *
 * @example await onForum(page, '<iframe src="..."></iframe>', async () => expect(...))
 */
export async function onForum(page: Page, body: string, look: () => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    response.end(`<!doctype html><title>A topic</title>${body}`)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    // A server that listens on a port has an address with one.
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/topic`)
    await look()
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
