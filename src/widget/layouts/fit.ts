import { type FontName, textWidth } from '../letters/atlas.ts'

/** From the one that says most to the one that needs least. */
export type Wordings = readonly [string, ...string[]]

/**
 * Other wordings made of some.
 *
 * @example
 * reworded(['Oklahoma', 'OK'], (where) => `near ${where}`) // => ['near Oklahoma', 'near OK']
 */
export function reworded([first, ...others]: Wordings, as: (wording: string) => string): Wordings {
  return [as(first), ...others.map(as)]
}

const ELLIPSIS = '…'

/** As much of a text as fits with an ellipsis behind it. */
function shortened(font: FontName, text: string, width: number): string {
  let kept = text
  while (kept !== '' && textWidth(font, `${kept}${ELLIPSIS}`) > width) kept = kept.slice(0, -1).trimEnd()
  return `${kept}${ELLIPSIS}`
}

/**
 * The first of some wordings that fits; where none does the last, shortened.
 *
 * @param wordings from the one that says most to the one that needs least
 * @param width in pixels
 * @example
 * fitText('text-12', ['US, none from Oklahoma yet', 'US'], 40) // => 'US'
 * fitText('text-12', ['Newfoundland and Labrador'], 80) // => 'Newfoundlan…'
 */
export function fitText(font: FontName, wordings: Wordings, width: number): string {
  const fitting = wordings.find((wording) => textWidth(font, wording) <= width)
  return fitting ?? shortened(font, wordings.at(-1) ?? wordings[0], width)
}

/**
 * The largest of some fonts that a text fits in; the smallest where it fits in none.
 *
 * @param fonts from the largest to the smallest
 * @example
 * fitFont(['figure-23', 'figure-14'], 'CA$1,240', 80) // => 'figure-14'
 */
export function fitFont(fonts: readonly [FontName, ...FontName[]], text: string, width: number): FontName {
  return fonts.find((font) => textWidth(font, text) <= width) ?? fonts.at(-1) ?? fonts[0]
}
