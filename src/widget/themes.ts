import type { WidgetTheme } from '../domain/widgets/widget-address.ts'
import type { Ink } from './picture.ts'

/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** The colours of a theme. Every ink that text is set in stands out from the ground by 4.5 : 1 at least. */
export interface Theme extends Readonly<Record<Ink, Colour>> {
  readonly ground: Colour
}

export const THEMES: Readonly<Record<WidgetTheme, Theme>> = {
  light: {
    ground: [252, 251, 248],
    ink: [22, 25, 27],
    soft: [80, 87, 91],
    accent: [13, 90, 99],
    edge: [196, 194, 184],
  },
  dark: {
    ground: [25, 29, 32],
    ink: [236, 235, 228],
    soft: [166, 173, 174],
    accent: [121, 203, 202],
    edge: [62, 70, 75],
  },
  // The car's own instruments: black glass, thin white marks that glow, and a red needle.
  optitron: {
    ground: [6, 8, 10],
    ink: [238, 247, 255],
    soft: [150, 176, 196],
    accent: [255, 92, 56],
    edge: [38, 48, 58],
  },
}
