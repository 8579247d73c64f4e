import type { Encoded } from '../../widget/encode.ts'
import { hex } from '../ids.ts'

/** A picture as it is answered. */
export interface Drawn extends Encoded {
  /** Strong: over the bytes. */
  readonly etag: string
  readonly lastModified: Date
  /** For how many seconds it may be kept. */
  readonly maxAge: number
}

/** 128 bits tell any two pictures apart. */
const TAG_BYTES = 16

/**
 * A picture with what its readers are told of it.
 *
 * @param changes when what it shows and how it is drawn changed last, ISO 8601
 */
export async function drawn(encoded: Encoded, changes: readonly string[], maxAge: number): Promise<Drawn> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoded.bytes))
  const newest = Math.max(...changes.map((moment) => Date.parse(moment)))
  return {
    ...encoded,
    etag: `"${hex(digest.subarray(0, TAG_BYTES))}"`,
    // HTTP dates have whole seconds.
    lastModified: new Date(Math.floor(newest / 1000) * 1000),
    maxAge,
  }
}
