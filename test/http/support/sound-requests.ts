import { EXAMPLES, MODERATED } from './routes.ts'
import { site } from './site.ts'

/** A request in its parts, so that each can be replaced. */
export interface SoundRequest {
  readonly route: string
  readonly method: string
  readonly path: string
  readonly query: readonly (readonly [string, string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The request that a route answers, as its example sends it. */
export async function soundRequest(route: string): Promise<SoundRequest> {
  const fairkey = site({ bindings: MODERATED })
  const sent: Request[] = []
  fairkey.app.fetch = (request) => {
    sent.push(request)
    return new Response()
  }
  await EXAMPLES[route]?.send(fairkey)
  const [request] = sent
  if (!request) throw new Error(`no example asks for ${route}`)
  const { pathname, searchParams } = new URL(request.url)
  return {
    route,
    method: request.method,
    path: pathname,
    query: [...searchParams],
    headers: Object.fromEntries(request.headers),
    // Not text(): the platform warns in the log that a form is none.
    body: new TextDecoder().decode(await request.arrayBuffer()),
  }
}
