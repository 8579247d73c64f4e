import { glyphsOf } from './atlas.ts'
import { IndexedPixels } from './indexed-pixels.ts'
import { colourOf } from './palette.ts'
import type { Box, Line, Picture, Shape, Text } from './picture.ts'
import { eachRun, INK_LEVELS } from './runs.ts'

function drawBox(pixels: IndexedPixels, { x, y, width, height, ink }: Box): void {
  const colour = colourOf(ink, INK_LEVELS)
  for (let row = y; row < y + height; row++) pixels.fill(x, row, width, colour)
}

function drawText(pixels: IndexedPixels, { font, text, ink, x, y }: Text): void {
  let pen = x
  for (const { advance, left, rise, width, runs } of glyphsOf(font, text)) {
    const [from, top] = [pen + left, y - rise]
    eachRun(runs, (level, first, length) => {
      // A run may go on in the next rows.
      for (let at = first; level > 0 && at < first + length; ) {
        const column = at % width
        const part = Math.min(first + length - at, width - column)
        pixels.fill(from + column, top + Math.floor(at / width), part, colourOf(ink, level))
        at += part
      }
    })
    pen += advance
  }
}

/** How far the middle of a pixel is from a line, in pixels. */
function distance([px, py]: Line['from'], { from: [x1, y1], to: [x2, y2] }: Line): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((px - x1) * dx + (py - y1) * dy) / squared
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(px - x1 - share * dx, py - y1 - share * dy)
}

/** A pixel is inked as far as the line covers it: fully half a pixel within its edge, not at all half a pixel beyond. */
function drawLine(pixels: IndexedPixels, line: Line): void {
  const { from, to, width, ink } = line
  const reach = width / 2 + 0.5
  const [left, top] = [Math.min(from[0], to[0]) - reach, Math.min(from[1], to[1]) - reach]
  const [right, bottom] = [Math.max(from[0], to[0]) + reach, Math.max(from[1], to[1]) + reach]
  for (let y = Math.floor(top); y <= bottom; y++) {
    for (let x = Math.floor(left); x <= right; x++) {
      const covered = Math.min(1, Math.max(0, reach - distance([x + 0.5, y + 0.5], line)))
      const level = Math.round(covered * INK_LEVELS)
      // Where two lines of an ink meet, the fuller one stays.
      const there = pixels.at(x, y)
      const isFuller = there > colourOf(ink, level) && there <= colourOf(ink, INK_LEVELS)
      if (level > 0 && !isFuller) pixels.fill(x, y, 1, colourOf(ink, level))
    }
  }
}

function drawShape(pixels: IndexedPixels, shape: Shape): void {
  if (shape.kind === 'box') drawBox(pixels, shape)
  else if (shape.kind === 'text') drawText(pixels, shape)
  else drawLine(pixels, shape)
}

/** A described picture as pixels of its theme's palette. */
export function draw({ width, height, shapes }: Picture): IndexedPixels {
  const pixels = new IndexedPixels(width, height)
  for (const shape of shapes) drawShape(pixels, shape)
  return pixels
}
