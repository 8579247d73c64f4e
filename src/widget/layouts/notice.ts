import { WIDGET_PIXELS, type WidgetSize, type WidgetTheme } from '../../domain/widgets/widget-address.ts'
import type { FontName } from '../letters/atlas.ts'
import type { Picture } from '../picture.ts'
import { box, frame, text } from '../shapes.ts'
import { fitText } from './fit.ts'
import { signOf, signTexts } from './words.ts'

/** What there is to say instead of prices, from the fullest wording to the shortest. */
export type Notice = readonly [string, ...string[]]

export const NO_SUCH_WIDGET: Notice = [
  'There is no widget at this address: make one on the page Widgets.',
  'There is no widget at this address.',
  'no such widget',
]

export const AWAY: Notice = [
  'The prices cannot be reached at the moment. They will be back.',
  'The prices cannot be reached now.',
  'back soon',
]

interface Look {
  readonly site: string
  readonly isDemo: boolean
  readonly size: WidgetSize
  readonly theme: WidgetTheme
}

/** Baselines of the site's name and of the notice; the bar has room for the notice alone. */
const LINES: Readonly<Record<WidgetSize, { name: number | null; said: number; font: FontName }>> = {
  card: { name: 24, said: 43, font: 'text-12' },
  bar: { name: null, said: 14, font: 'text-11' },
  button: { name: 12, said: 25, font: 'text-11' },
}

/**
 * A picture of the right size that says why there are no prices on it.
 *
 * @example
 * noticePicture({ site: 'FairKey', isDemo: false, size: 'bar', theme: 'light' }, AWAY).width // => 350
 */
export function noticePicture(look: Look, notice: Notice): Picture {
  const { size, theme } = look
  const sign = signOf(look)
  const [width, height] = WIDGET_PIXELS[size]
  const { name, said, font } = LINES[size]
  const x = size === 'card' ? 13 : 9
  return {
    width,
    height,
    theme,
    title: `${sign}: ${notice[0]}`,
    shapes: [
      ...frame(width, height),
      box('accent', 0, 0, size === 'card' ? 4 : 3, height),
      ...(name === null
        ? []
        : [
            text(
              { font: 'bold-12', ink: 'accent' },
              x,
              name,
              fitText('bold-12', signTexts(look), width - x - 5),
            ),
          ]),
      text({ font, ink: 'ink' }, x, said, fitText(font, notice, width - x - 5)),
    ],
  }
}
