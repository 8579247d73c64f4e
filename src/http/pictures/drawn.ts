import type { Encoded } from '../../widget/formats/encode.ts'
import type { Bindings } from '../context/env.ts'
import { hex } from '../sender/ids.ts'

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

/** A moment in milliseconds; what is none lies before every other. */
const moment = (text: string | undefined) => Date.parse(text ?? '') || 0

/**
 * A picture with what its readers are told of it.
 *
 * @param changes when what it shows may have changed, ISO 8601
 * @param maxAge in seconds
 * @param env how it is drawn changes with a deploy only
 */
export async function drawn(
  encoded: Encoded,
  changes: readonly string[],
  maxAge: number,
  { VERSION }: Pick<Bindings, 'VERSION'>,
): Promise<Drawn> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoded.bytes))
  const newest = Math.max(moment(VERSION?.timestamp), ...changes.map(moment))
  return {
    ...encoded,
    etag: `"${hex(digest.subarray(0, TAG_BYTES))}"`,
    // HTTP dates have whole seconds.
    lastModified: new Date(Math.floor(newest / 1000) * 1000),
    maxAge,
  }
}
