import { WIDGET_PIXELS } from '../domain/widgets/widget-address.ts'
import { bar } from './layouts/bar.ts'
import { button } from './layouts/button.ts'
import { card } from './layouts/card.ts'
import { cardOfAll } from './layouts/card-of-all.ts'
import { titleOfAll } from './layouts/words.ts'
import type { Picture, Shape } from './picture.ts'
import type { WidgetRequest } from './request.ts'

function shapesOf(request: WidgetRequest): readonly Shape[] {
  if (request.size === 'bar') return bar(request)
  if (request.size === 'button') return button(request)
  return request.sets.length === 1 ? card(request) : cardOfAll(request)
}

/**
 * The picture of a widget, of one set or of all.
 *
 * @example
 * widgetPicture({ ...figures, size: 'card', theme: 'light' }).width // => 400
 */
export function widgetPicture(request: WidgetRequest): Picture {
  const [width, height] = WIDGET_PIXELS[request.size]
  const { theme } = request
  return { width, height, theme, title: titleOfAll(request), shapes: shapesOf(request) }
}
