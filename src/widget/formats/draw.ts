import { glyphsOf } from '../letters/atlas.ts'
import { eachInked, INK_LEVELS } from '../letters/runs.ts'
import type { Box, Ink, Line, Picture, Shape, Text } from '../picture.ts'
import { IndexedPixels } from './indexed-pixels.ts'
import { colourOf } from './palette.ts'

function drawBox(pixels: IndexedPixels, { x, y, width, height, ink }: Box): void {
  const colour = colourOf(ink, INK_LEVELS)
  for (let row = y; row < y + height; row++) pixels.fill(x, row, width, colour)
}

function drawText(pixels: IndexedPixels, { font, text, ink, x, y }: Text): void {
  const full = colourOf(ink, INK_LEVELS)
  let pen = x
  for (const { advance, left, rise, width, runs } of glyphsOf(font, text)) {
    const from = pen + left
    const top = y - rise
    eachInked(runs, (level, first, length) => {
      const colour = full - INK_LEVELS + level
      const end = first + length
      // A run may go on in the next rows.
      for (let at = first; at < end; ) {
        const column = at % width
        const part = Math.min(end - at, width - column)
        pixels.fill(from + column, top + (at - column) / width, part, colour)
        at += part
      }
    })
    pen += advance
  }
}

/** How far a point is from the stretch that leads from the origin to (dx, dy), in pixels. */
function distance(px: number, py: number, dx: number, dy: number): number {
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : (px * dx + py * dy) / squared
  const share = along < 0 ? 0 : along > 1 ? 1 : along
  const [x, y] = [px - share * dx, py - share * dy]
  // Math.hypot guards against numbers that no picture has, and takes ten times as long.
  return Math.sqrt(x * x + y * y)
}

/** A pixel is inked as far as the line covers it: fully half a pixel within its edge, not at all half a pixel beyond. */
function drawLine(pixels: IndexedPixels, { from: [x1, y1], to: [x2, y2], width, ink }: Line): void {
  const reach = width / 2 + 0.5
  const [left, right] = [Math.min(x1, x2) - reach, Math.max(x1, x2) + reach]
  const [top, bottom] = [Math.min(y1, y2) - reach, Math.max(y1, y2) + reach]
  for (let y = Math.floor(top); y <= bottom; y++) {
    for (let x = Math.floor(left); x <= right; x++) {
      const covered = reach - distance(x + 0.5 - x1, y + 0.5 - y1, x2 - x1, y2 - y1)
      const level = Math.round(Math.min(1, covered) * INK_LEVELS)
      if (level > 0) inkPixel(pixels, x, y, ink, level)
    }
  }
}

/** Where two lines of an ink meet, the fuller one stays. */
function inkPixel(pixels: IndexedPixels, x: number, y: number, ink: Ink, level: number): void {
  const colour = colourOf(ink, level)
  const there = pixels.at(x, y)
  const isFuller = there > colour && there <= colourOf(ink, INK_LEVELS)
  if (!isFuller) pixels.fill(x, y, 1, colour)
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
