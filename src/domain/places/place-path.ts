/**
 * Where the page of a region or country lies; one country's page is the home page.
 *
 * @param home the code of that country
 * @example
 * placePathFrom('US', 'US') // => '/'
 * placePathFrom('US-OK', 'US') // => '/us-ok'
 */
export const placePathFrom = (code: string, home: string | undefined): string =>
  code === home ? '/' : `/${code.toLowerCase()}`
