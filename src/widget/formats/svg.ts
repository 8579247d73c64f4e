import { escapeMarkup } from '../../domain/text/escape-markup.ts'
import { type FontName, textWidth } from '../letters/atlas.ts'
import type { Ink, Picture, Shape } from '../picture.ts'
import { type Colour, THEMES } from '../themes.ts'

/** Narrow ones first; whatever there is, `textLength` makes it as wide as it was measured. */
const FAMILY = 'Barlow,Roboto,Arial,Helvetica,sans-serif'

const hex = ([red, green, blue]: Colour) =>
  `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`

/** A tenth of a pixel is as fine as anybody sees. */
const fine = (measure: number) => `${Math.round(measure * 10) / 10}`

/** "text-12": medium, 12 pixels high. */
function fontAttributes(font: FontName): string {
  const [use, size] = font.split('-')
  return `font-size="${size}" font-weight="${use === 'text' ? 500 : 600}"`
}

function shapeOf(shape: Shape, colours: Readonly<Record<Ink, string>>): string {
  const colour = colours[shape.ink]
  if (shape.kind === 'box') {
    const { x, y, width, height } = shape
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`
  }
  if (shape.kind === 'text') {
    const { x, y, font, text } = shape
    const length = textWidth(font, text)
    return `<text x="${x}" y="${y}" ${fontAttributes(font)} fill="${colour}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(text)}</text>`
  }
  const { from, to, width } = shape
  return `<path d="M${fine(from[0])} ${fine(from[1])}L${fine(to[0])} ${fine(to[1])}" stroke="${colour}" stroke-width="${width}"/>`
}

/**
 * A picture as an SVG: text stays text, and each run is as wide as its letters in the atlas.
 *
 * @example
 * svgOf(picture).startsWith('<svg ') // => true
 */
export function svgOf({ width, height, theme, title, shapes }: Picture): string {
  const { ground, ink, soft, accent, edge } = THEMES[theme]
  const colours = { ink: hex(ink), soft: hex(soft), accent: hex(accent), edge: hex(edge) }
  const drawn = shapes.map((shape) => shapeOf(shape, colours)).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">` +
    `<title id="t">${escapeMarkup(title)}</title>` +
    `<rect width="${width}" height="${height}" fill="${hex(ground)}"/>` +
    `<g font-family="${FAMILY}" stroke-linecap="round">${drawn}</g></svg>`
  )
}
