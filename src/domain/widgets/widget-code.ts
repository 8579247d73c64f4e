import { counterText, limitText } from './snippet-text.ts'
import { type WidgetChoice, type WidgetParts, type WidgetSite, widgetParts } from './widget-parts.ts'
import { type FittedSnippet, fitSnippet, type Snippets, widgetSnippets } from './widget-snippets.ts'

/** What the builder says of a choice; the server and the browser make it alike. */
export interface WidgetCode {
  readonly parts: WidgetParts
  readonly snippets: Snippets
  readonly fitted: FittedSnippet
  readonly words: Readonly<Record<'heading' | 'fitted' | 'counter' | 'note' | 'where' | 'rule', string>>
}

/**
 * All code for a widget, the one to paste, and what to say of it.
 *
 * @example
 * widgetCode(twoKeysInOklahoma, site).words.counter // => '89 of 100 characters'
 */
export function widgetCode(choice: WidgetChoice, site: WidgetSite): WidgetCode {
  const { name, where, rule } = choice.forum
  const parts = widgetParts(choice, site)
  const snippets = widgetSnippets(parts)
  const fitted = fitSnippet(snippets, choice.forum)
  const words = {
    heading: `${name}: paste this`,
    fitted: fitted.text,
    counter: counterText(fitted),
    note: limitText(fitted),
    where,
    rule,
  }
  return { parts, snippets, fitted, words }
}
