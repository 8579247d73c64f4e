import drawn from './atlas.gen.json' with { type: 'json' }

/** A letter as `npm run atlas` has drawn it; all measures are in pixels. */
export interface Glyph {
  /** From this letter's place to the next one's. */
  readonly advance: number
  readonly left: number
  /** Rows from the baseline up to the top row. */
  readonly rise: number
  readonly width: number
  /** Its pixels: see runs.ts. */
  readonly runs: string
}

/** A font by its use and its size in pixels. */
export type FontName = keyof typeof drawn

const FONTS: Readonly<Record<FontName, Readonly<Record<string, Glyph>>>> = drawn

/** What stands for a letter that was not drawn: no sign that an amount could have. */
const UNKNOWN = '?'

/** The glyphs of a text, one for each of its letters. */
export function glyphsOf(font: FontName, text: string): readonly Glyph[] {
  const glyphs = FONTS[font]
  return Array.from(text, (letter) => glyphs[letter] ?? glyphs[UNKNOWN]).filter(
    (glyph) => glyph !== undefined,
  )
}

/**
 * How wide a text is, in pixels.
 *
 * @example
 * textWidth('figure-14', '$401') // => 32
 */
export const textWidth = (font: FontName, text: string): number =>
  glyphsOf(font, text).reduce((width, { advance }) => width + advance, 0)
