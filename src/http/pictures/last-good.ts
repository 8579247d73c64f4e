import type { Drawn } from './drawn.ts'

/** A week, in seconds. */
const KEPT_FOR = 604_800
const DRAWN_AT = 'Drawn-At'

/** A picture that was answered before. */
export interface LastGood extends Drawn {
  readonly drawnAt: Date
}

/** Under an address that no visitor's request has. */
const keyOf = (url: URL) => `${url.origin}/last-good${url.pathname}`

/** Keeps a picture for when the database is away. What cannot be kept is only missed then. */
export async function keepPicture(
  open: () => Promise<Cache>,
  url: URL,
  { bytes, type, etag, lastModified, maxAge }: Drawn,
  now: Date,
): Promise<void> {
  const kept = new Response(bytes, {
    headers: {
      'Content-Type': type,
      ETag: etag,
      'Last-Modified': lastModified.toUTCString(),
      'Cache-Control': `public, max-age=${KEPT_FOR}`,
      [DRAWN_AT]: now.toISOString(),
      'Max-Age': `${maxAge}`,
    },
  })
  await open()
    .then((pictures) => pictures.put(keyOf(url), kept))
    .catch(() => undefined)
}

/** The picture that was answered last at an address; null where none is kept, or where nobody can tell. */
export async function findPicture(open: () => Promise<Cache>, url: URL): Promise<LastGood | null> {
  const kept = await open()
    .then((pictures) => pictures.match(keyOf(url)))
    .catch(() => undefined)
  if (!kept) return null
  const header = (name: string) => kept.headers.get(name) ?? ''
  return {
    bytes: new Uint8Array(await kept.arrayBuffer()),
    type: header('Content-Type'),
    etag: header('ETag'),
    lastModified: new Date(header('Last-Modified')),
    maxAge: Number(header('Max-Age')),
    drawnAt: new Date(header(DRAWN_AT)),
  }
}
