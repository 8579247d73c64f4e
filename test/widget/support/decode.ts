import { GifReader } from 'omggif'
import { PNG } from 'pngjs'

/** A decoded picture: red, green, blue and opacity of every pixel, row after row. */
export interface Decoded {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** As another program reads it, which checks every CRC. */
export function decodePng(bytes: Uint8Array): Decoded {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes), { checkCRC: true })
  return { width, height, pixels: new Uint8Array(data) }
}

export function decodeGif(bytes: Uint8Array): Decoded & { readonly frames: number } {
  const gif = new GifReader(Buffer.from(bytes))
  const pixels = new Uint8Array(gif.width * gif.height * 4)
  gif.decodeAndBlitFrameRGBA(0, pixels)
  return { width: gif.width, height: gif.height, pixels, frames: gif.numFrames() }
}

/** The chunks of a PNG, by their types and contents. */
export function chunksOf(bytes: Uint8Array): readonly { readonly type: string; readonly data: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: { type: string; data: Uint8Array }[] = []
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}
