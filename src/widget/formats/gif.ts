// The package brings no types of its own.
/// <reference path="./gifenc.d.ts" />
import { GIFEncoder } from 'gifenc'
import type { Picture } from '../picture.ts'
import { draw } from './draw.ts'
import { paletteOf } from './palette.ts'

/** A picture as a GIF of one frame, with the same pixels and colours as its PNG. */
export function gifOf(picture: Picture): Uint8Array<ArrayBuffer> {
  const pixels = draw(picture)
  const gif = GIFEncoder()
  const palette = paletteOf(picture.theme).map(([red, green, blue]) => [red, green, blue])
  gif.writeFrame(pixels.unpacked(), pixels.width, pixels.height, { palette, repeat: -1 })
  gif.finish()
  return gif.bytes()
}
