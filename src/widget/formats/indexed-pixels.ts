/**
 * A picture of at most 16 colours, two pixels a byte, in the very rows that a PNG wants: each begins with
 * a byte that says that it is not filtered.
 */
export class IndexedPixels {
  readonly width: number
  readonly height: number
  /** Bytes of a row, the one in front included. */
  readonly stride: number
  readonly rows: Uint8Array<ArrayBuffer>

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.stride = 1 + Math.ceil(width / 2)
    this.rows = new Uint8Array(this.stride * height)
  }

  /** The colour of a pixel. */
  at(x: number, y: number): number {
    const byte = this.rows[y * this.stride + 1 + (x >> 1)] ?? 0
    return x & 1 ? byte & 0x0f : byte >> 4
  }

  /** Colours some pixels of a row, from `x` on; what lies outside is left out. */
  fill(x: number, y: number, length: number, colour: number): void {
    if (y < 0 || y >= this.height) return
    let from = Math.max(x, 0)
    let to = Math.min(x + length, this.width)
    if (from >= to) return
    const row = y * this.stride + 1
    if (from & 1) this.set(row, from++, colour)
    if (to & 1) this.set(row, --to, colour)
    if (from < to) this.rows.fill((colour << 4) | colour, row + (from >> 1), row + (to >> 1))
  }

  /** One byte for each pixel, row after row. */
  unpacked(): Uint8Array<ArrayBuffer> {
    const pixels = new Uint8Array(this.width * this.height)
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) pixels[y * this.width + x] = this.at(x, y)
    }
    return pixels
  }

  private set(row: number, x: number, colour: number): void {
    const at = row + (x >> 1)
    const byte = this.rows[at] ?? 0
    this.rows[at] = x & 1 ? (byte & 0xf0) | colour : (byte & 0x0f) | (colour << 4)
  }
}
