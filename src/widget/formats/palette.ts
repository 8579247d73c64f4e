import type { WidgetTheme } from '../../domain/widgets/widget-address.ts'
import { INK_LEVELS } from '../letters/runs.ts'
import type { Ink } from '../picture.ts'
import { type Colour, THEMES } from '../themes.ts'

/** Inks whose edges are smoothed, each with its levels towards the ground; then one that is only full. */
const SMOOTH: readonly Ink[] = ['ink', 'soft', 'accent']
const FLAT: readonly Ink[] = ['edge']

const mixed = (ground: Colour, ink: Colour, share: number): Colour => {
  const [red, green, blue] = ground
  const mix = (from: number, to: number) => Math.round(from + (to - from) * share)
  return [mix(red, ink[0]), mix(green, ink[1]), mix(blue, ink[2])]
}

/**
 * The colours of a theme, chosen before anything is drawn: the ground, the smooth inks from faint to full,
 * the flat ones. 14 of the 16 that four bits can name.
 */
export function paletteOf(theme: WidgetTheme): readonly Colour[] {
  const colours = THEMES[theme]
  const levels = Array.from({ length: INK_LEVELS }, (_, n) => (n + 1) / INK_LEVELS)
  return [
    colours.ground,
    ...SMOOTH.flatMap((ink) => levels.map((share) => mixed(colours.ground, colours[ink], share))),
    ...FLAT.map((ink) => colours[ink]),
  ]
}

/**
 * Where an ink stands in the palette.
 *
 * @param level from 1, faint, to 4, full; a flat ink has the full one only
 * @example
 * colourOf('soft', 4) // => 8
 */
export function colourOf(ink: Ink, level: number): number {
  const at = SMOOTH.indexOf(ink)
  return at < 0 ? 1 + SMOOTH.length * INK_LEVELS + Math.max(0, FLAT.indexOf(ink)) : at * INK_LEVELS + level
}
