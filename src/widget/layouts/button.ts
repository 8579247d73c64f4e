import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { textWidth } from '../letters/atlas.ts'
import type { Shape } from '../picture.ts'
import type { WidgetRequest } from '../request.ts'
import { box, frame, text } from '../shapes.ts'
import { fitFont, fitText } from './fit.ts'
import { rule } from './gauge.ts'
import { signOf } from './words.ts'

const BUTTON = { width: 88, height: 31 } as const

/** The set with the lowest price as paid; of all sets none where nothing was ever quoted. */
function cheapestOf(sets: WidgetRequest['sets']): WidgetFigures {
  return sets.reduce((best, one) => (centsOf(one) < centsOf(best) ? one : best))
}

const centsOf = ({ cheapest }: WidgetFigures) => cheapest?.cents ?? Number.POSITIVE_INFINITY

const FROM = 'from '
const soft = { font: 'text-11', ink: 'soft' } as const

/**
 * The cheapest price and its year, on 88 x 31 pixels. As it was paid: dollars of another year would need
 * more words than there is room for, and the year of the quote says how old it is.
 */
export function button(request: WidgetRequest): readonly Shape[] {
  const { sets, theme, isDemo } = request
  const { set, cheapest, needle } = cheapestOf(sets)
  const isGauged = theme === 'optitron'
  const x = isGauged ? 6 : 9
  const y = isGauged ? { above: 10, below: 24 } : { above: 11, below: 25 }
  const width = BUTTON.width - x - 5
  const name = isDemo || sets.length > 1 ? signOf(request) : `${set.name} set`
  const heading = cheapest ? `${isDemo ? 'demo' : set.name}, ${cheapest.year}` : name
  const price = cheapest ? cheapest.text : 'no quotes yet'
  const room = width - textWidth(soft.font, FROM)
  const isFrom = cheapest !== null && textWidth('figure-14', price) <= room
  const font = cheapest ? fitFont(['figure-14', 'bold-12'], price, width) : 'text-11'
  const scale = { x: 5, y: BUTTON.height - 1, width: BUTTON.width - 11, marks: 13, height: 3 }
  return [
    ...frame(BUTTON.width, BUTTON.height),
    ...(isGauged ? rule(scale, needle) : [box('accent', 0, 0, 3, BUTTON.height)]),
    text(soft, x, y.above, fitText(soft.font, [heading], width)),
    ...(isFrom ? [text(soft, x, y.below, FROM)] : []),
    text({ font, ink: 'ink' }, isFrom ? x + width - room : x, y.below, fitText(font, [price], width)),
  ]
}
