import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IndexedPixels } from '../../../src/widget/formats/indexed-pixels.ts'

const stroke = fc.record({
  x: fc.integer({ min: -9, max: 30 }),
  y: fc.integer({ min: -3, max: 9 }),
  length: fc.integer({ min: 0, max: 40 }),
  colour: fc.integer({ min: 0, max: 15 }),
})

it('colours the pixels of a row and no others, wherever it begins and ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 21 }), fc.array(stroke), (width, strokes) => {
      const height = 5
      const pixels = new IndexedPixels(width, height)
      const expected = new Uint8Array(width * height)
      for (const { x, y, length, colour } of strokes) {
        pixels.fill(x, y, length, colour)
        for (let at = x; at < x + length; at++) {
          if (at >= 0 && at < width && y >= 0 && y < height) expected[y * width + at] = colour
        }
      }
      expect(pixels.unpacked()).toEqual(expected)
      const filters = Array.from({ length: height }, (_, y) => pixels.rows[y * pixels.stride])
      expect(filters).toEqual([0, 0, 0, 0, 0])
    }),
  )
})
