import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import { textWidth } from '../letters/atlas.ts'
import type { Shape } from '../picture.ts'
import type { WidgetRequest } from '../request.ts'
import { frame, text, textTo } from '../shapes.ts'
import { fitFont, fitText, type Wordings } from './fit.ts'
import { rule } from './gauge.ts'
import { mark } from './mark.ts'
import { dollarsText, nothingTexts, shortYear } from './words.ts'

const BUTTON = { width: 88, height: 31 } as const

/** The set with the lowest price; of all sets the first where nothing was ever quoted. */
function cheapestOf(sets: WidgetRequest['sets']): WidgetFigures {
  return sets.reduce((best, one) => (centsOf(one) < centsOf(best) ? one : best))
}

const centsOf = ({ cheapest }: WidgetFigures) => cheapest?.cents ?? Number.POSITIVE_INFINITY

const soft = { font: 'text-11', ink: 'soft' } as const
const X = 19
/** Between the set and the year. */
const GAP = 5
const WIDTH = BUTTON.width - X - 3

/** The year of a price as asked, or of its dollars; null where no price is shown. */
function whenOf(figures: WidgetFigures): string | null {
  const { cheapest, supply } = figures
  if (!cheapest || supply !== null) return null
  const dollars = dollarsText(figures)
  return dollars ? dollars.replace(/^../, '’') : shortYear(cheapest.year)
}

/** The car and the set, and on the right the year. */
function heading({ car: [, letters], sets }: WidgetRequest, figures: WidgetFigures, y: number) {
  const { name, short } = figures.set
  const when = whenOf(figures)
  if (when === null) {
    const said = sets.length > 1 ? letters : `${letters} ${name}`
    return [text(soft, X, y, fitText(soft.font, [said, letters], WIDTH))]
  }
  const room = WIDTH - textWidth(soft.font, when) - GAP
  const said = fitText(soft.font, [`${letters} ${name}`, `${letters} ${short}`], room)
  return [text(soft, X, y, said), textTo(soft, X + WIDTH, y, when)]
}

/** "from $280"; where there is no price, or nobody could get it, that. */
function below(figures: WidgetFigures, isDemo: boolean, y: number): readonly Shape[] {
  const { cheapest, supply } = figures
  if (!cheapest || supply !== null) {
    const said: Wordings = isDemo ? ['demo'] : nothingTexts(figures)
    return [text({ font: 'text-11', ink: 'ink' }, X, y, fitText('text-11', said, WIDTH))]
  }
  const before = isDemo ? 'demo' : 'from'
  const beside = textWidth(soft.font, `${before} `)
  const isRoom = isDemo || beside + textWidth('figure-14', cheapest.text) <= WIDTH
  const room = isRoom ? WIDTH - beside : WIDTH
  const font = fitFont(['figure-14', 'bold-12', 'text-11'], cheapest.text, room)
  return [
    ...(isRoom ? [text(soft, X, y, before)] : []),
    text({ font, ink: 'ink' }, X + WIDTH - room, y, fitText(font, [cheapest.text], room)),
  ]
}

/** The site's mark, the car, the cheapest price and its year, on 88 x 31 pixels. */
export function button(request: WidgetRequest): readonly Shape[] {
  const { sets, theme, isDemo } = request
  const figures = cheapestOf(sets)
  const isGauged = theme === 'optitron'
  const y = isGauged ? { above: 10, below: 24 } : { above: 11, below: 25 }
  const scale = { x: 5, y: BUTTON.height - 1, width: BUTTON.width - 11, marks: 13, height: 3 }
  return [
    ...frame(BUTTON.width, BUTTON.height),
    ...(isGauged ? rule(scale, figures.needle) : []),
    ...mark(10, isGauged ? 8 : 9),
    ...heading(request, figures, y.above),
    ...below(figures, isDemo, y.below),
  ]
}
