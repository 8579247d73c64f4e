import { createMiddleware } from 'hono/factory'
import { placeNamed } from '../../domain/places/place-named.ts'
import type { Places } from '../../domain/places/places.ts'
import { withoutTail } from '../../domain/text/pasted-path.ts'
import { placePath } from '../../views/links.ts'
import type { Env } from '../context/env.ts'

/** Pages whose second piece is a place. */
const BEFORE_A_PLACE = ['dealers', 'call']

/** Pictures and frames of other sites, and the API: whoever asks is to hear that the address is wrong. */
const FOR_PROGRAMS = /^\/(?:api|w|og|embed|a)\//

function unescaped(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}

/** A path with its place as its page has it: "/oklahoma/2-key" is "/us-ok/2-key". */
function withPlace(path: string, places: Places): string {
  const pieces = path.split('/').slice(1)
  const at = BEFORE_A_PLACE.includes(pieces[0] ?? '') ? 1 : 0
  const code = placeNamed(unescaped(pieces[at] ?? ''), places)
  if (code === null) return path
  if (pieces.length === 1) return placePath(code, places)
  return `/${pieces.with(at, code.toLowerCase()).join('/')}`
}

/**
 * Leads addresses that were pasted with a piece of the text around them, or that name a place as people do, to the
 * page that is meant. Only where nothing is at the address itself, so no page is ever out of reach; and only to
 * pages, by paths of this site. Hono's own trailing-slash takes one slash away and nothing else.
 *
 * @param isKnown whether some route answers at a path
 */
export const pastedAddress = ({ places }: { readonly places: Places }, isKnown: (path: string) => boolean) =>
  createMiddleware<Env>(async (c, next) => {
    await next()
    if (c.res.status !== 404 || !['GET', 'HEAD'].includes(c.req.method)) return
    const { pathname, search } = new URL(c.req.url)
    if (FOR_PROGRAMS.test(pathname)) return
    const path = withPlace(withoutTail(pathname), places)
    if (path === pathname || path.startsWith('//') || !isKnown(path)) return
    const headers = { Location: `${path}${search}`, 'Cache-Control': 'no-store' }
    // Else Hono would give it the headers of the 404.
    c.res = undefined
    c.res = new Response(null, { status: 308, headers })
  })
