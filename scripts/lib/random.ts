/**
 * Mulberry32: the same numbers for the same seed, everywhere.
 *
 * @returns a function whose results are at least 0 and below 1
 * @example
 * randomFrom(1)() // => 0.6270739405881613
 */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
