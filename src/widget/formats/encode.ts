import type { WidgetFormat } from '../../domain/part/forum.ts'
import type { Picture } from '../picture.ts'
import { gifOf } from './gif.ts'
import { pngOf } from './png.ts'
import { svgOf } from './svg.ts'

const TYPES: Readonly<Record<WidgetFormat, string>> = {
  png: 'image/png',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

/** A picture as a file. */
export interface Encoded {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Its media type. */
  readonly type: string
}

async function bytesOf(picture: Picture, format: WidgetFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'png') return pngOf(picture)
  return format === 'gif' ? gifOf(picture) : new Uint8Array(new TextEncoder().encode(svgOf(picture)))
}

/** Writes a picture in a format; the same picture gives the same bytes. */
export async function encode(picture: Picture, format: WidgetFormat): Promise<Encoded> {
  return { bytes: await bytesOf(picture, format), type: TYPES[format] }
}
