declare module 'gifenc' {
  export interface FrameOptions {
    /** Red, green and blue of each colour. */
    readonly palette: readonly (readonly number[])[]
    /** -1: shown once. */
    readonly repeat?: number
  }

  export interface Encoder {
    writeFrame(pixels: Uint8Array, width: number, height: number, options: FrameOptions): void
    finish(): void
    bytes(): Uint8Array<ArrayBuffer>
  }

  export function GIFEncoder(): Encoder
}
