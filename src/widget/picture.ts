import type { WidgetTheme } from '../domain/widgets/widget-address.ts'
import type { FontName } from './letters/atlas.ts'

/** What something is drawn in; a theme gives each a colour. */
export type Ink = 'ink' | 'soft' | 'accent' | 'edge'

/** A filled rectangle; all measures are in whole pixels. */
export interface Box {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}

/** A line with round ends; of no length it is a dot. Measures may be fractions of a pixel. */
export interface Line {
  readonly kind: 'line'
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly width: number
  readonly ink: Ink
}

/** A run of text on its baseline, already short enough for where it stands. */
export interface Text {
  readonly kind: 'text'
  /** The left end of the text. */
  readonly x: number
  readonly y: number
  readonly font: FontName
  readonly ink: Ink
  readonly text: string
}

export type Shape = Box | Line | Text

/** A picture as it is described: the same for every format. What comes later is drawn on top. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly theme: WidgetTheme
  /** What it says, for whoever cannot see it. */
  readonly title: string
  readonly shapes: readonly Shape[]
}
