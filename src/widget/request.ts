import type { WidgetSize, WidgetTheme } from '../domain/widgets/widget-address.ts'
import type { WidgetFigures } from '../domain/widgets/widget-figures.ts'

/** As many sets have room on a picture of all; it says how many more there are. */
export const MOST_SETS = 3

/** What a picture is made of: the words of the site, the figures of one set or of all, and a look. */
export interface WidgetRequest {
  /** The site's name. */
  readonly site: string
  /** Whether its quotes are invented, which it then says. */
  readonly isDemo: boolean
  /** What is bought: "ROM set". */
  readonly part: string
  /** The car that it is for: its name, then two or three letters. */
  readonly car: readonly [name: string, letters: string]
  /** The place that was asked for: its name, then its code. */
  readonly place: readonly [string, ...string[]]
  readonly sets: readonly [WidgetFigures, ...WidgetFigures[]]
  readonly size: WidgetSize
  readonly theme: WidgetTheme
}
