import type { Drawn } from './drawn.ts'

/** A day in which an old picture is better than none. */
const STALE = 86_400

/** How long what other sites show is kept. @param maxAge in seconds */
export const keptFor = (maxAge: number): string =>
  `public, max-age=${maxAge}, stale-while-revalidate=${STALE}, stale-if-error=${STALE}`

/** What an SVG may do that somebody opens by itself: nothing. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

function headersOf({ bytes, type, etag, lastModified }: Drawn, fileName: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Length': `${bytes.length}`,
    'Content-Disposition': `inline; filename="${fileName}"`,
    ETag: etag,
    'Last-Modified': lastModified.toUTCString(),
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    ...(type === 'image/svg+xml' ? { 'Content-Security-Policy': SVG_POLICY } : {}),
  }
}

/** Whether the reader has these very bytes, by their tag or else by their date (RFC 9110, 13.2.2). */
function isKnown(request: Request, { etag, lastModified }: Drawn): boolean {
  const tags = request.headers.get('If-None-Match')
  if (tags !== null) {
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  }
  const since = Date.parse(request.headers.get('If-Modified-Since') ?? '')
  return lastModified.getTime() <= since
}

/** A picture, or that the reader has it already. It is the same for everybody: no cookie, no Vary. */
export function pictureAnswer(request: Request, picture: Drawn, fileName: string): Response {
  const headers: Record<string, string> = {
    ...headersOf(picture, fileName),
    'Cache-Control': keptFor(picture.maxAge),
  }
  if (!isKnown(request, picture)) return new Response(picture.bytes, { headers })
  const { 'Content-Type': _type, 'Content-Length': _length, ...known } = headers
  return new Response(null, { status: 304, headers: known })
}

/** A picture of what went wrong, which nobody may keep. */
export function failureAnswer(
  { bytes, type }: Pick<Drawn, 'bytes' | 'type'>,
  fileName: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response {
  const {
    ETag: _tag,
    'Last-Modified': _date,
    ...rest
  } = headersOf({ bytes, type, etag: '', lastModified: new Date(0), maxAge: 0 }, fileName)
  return new Response(bytes, { status, headers: { ...rest, 'Cache-Control': 'no-store', ...headers } })
}
