/** As large, in pixels, as those sites want it that show a page's picture beside a link to it. */
export const OPEN_GRAPH = { width: 1200, height: 630 } as const

/**
 * The picture that other sites show beside a link to the page of a place, or of one of its sets.
 *
 * @param set the set's name; null for the place's own page
 * @example
 * openGraphPath('US-OK', '2-key') // => '/og/us-ok/2-key.png'
 * openGraphPath('US', null) // => '/og/us.png'
 */
export const openGraphPath = (code: string, set: string | null): string =>
  `/og/${code.toLowerCase()}${set === null ? '' : `/${set}`}.png`
