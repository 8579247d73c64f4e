import type { Picture } from '../picture.ts'
import { draw } from './draw.ts'
import { paletteOf } from './palette.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const INDEXED = 3
const BITS = 4

/** CRC-32 of a byte, for every byte (PNG specification, annex D). */
const CRCS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRCS[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** A chunk: length, type, data, and the CRC of the last two. */
function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let at = 0; at < 4; at++) bytes[4 + at] = type.charCodeAt(at)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

function header(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(13)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  bytes.set([BITS, INDEXED, 0, 0, 0], 8)
  return bytes
}

/** As a zlib stream, which is what a PNG holds. */
async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate')
  const writer = writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const [compressed] = await Promise.all([new Response(readable).arrayBuffer(), written])
  return new Uint8Array(compressed)
}

/**
 * A picture as a PNG: indexed colours, 4 bits each, not interlaced, nothing besides.
 *
 * @example
 * (await pngOf(picture)).slice(1, 4) // => the bytes of "PNG"
 */
export async function pngOf(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, rows } = draw(picture)
  const chunks = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header(width, height)),
    chunk('PLTE', paletteOf(picture.theme).flat()),
    chunk('IDAT', await compressed(rows)),
    chunk('IEND', []),
  ]
  const png = new Uint8Array(chunks.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const one of chunks) {
    png.set(one, at)
    at += one.length
  }
  return png
}
